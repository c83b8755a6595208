import { openExtended } from '../lib/extended.ts';
import { median, short, sum } from '../lib/figures.ts';
import { beginHearing } from '../../scripts/lib/browser/messages.ts';
import { least, most, type Goal, type Part, type Section } from '../lib/part.ts';
import { visit, visitBare, type Cost, type Doing } from '../lib/visit.ts';

/** One page, visited by both browsers. */
interface Visited {
  address: string;
  bare: Cost;
  extended: Cost;
  doing: Doing;
}

/** The pages that took most memory are visited so many times in all: of so many pages, one or two differ by chance. */
const TIMES = 3;
const MOST = 5;

/** What the extension adds on a page. */
const added = ({ bare, extended }: Visited, of: keyof Cost): number => extended[of] - bare[of];

const byMemory = (one: Visited, other: Visited): number =>
  added(other, 'heap') - added(one, 'heap');

const isQuiet = ({ doing: { messages, isWoken, hasCard } }: Visited): boolean =>
  messages.length === 0 && !isWoken && !hasCard;

function costs(title: string, pages: readonly Visited[]): Section {
  const row = (name: string, of: keyof Cost, unit: number) => {
    const bare = pages.map((page) => page.bare[of] / unit);
    const more = pages.map((page) => added(page, of) / unit);
    return [name, median(bare), median(more), Math.max(...more), sum(more) / sum(bare)];
  };
  return {
    title: `What the extension adds to ${pages.length} pages ${title}`,
    head: ['', 'without it', 'more with it', 'at most', 'share'],
    rows: [
      row('processor, page and background, ms', 'processor', 1),
      row('main thread of the page, ms', 'thread', 1),
      row('memory of the tab, MB', 'heap', 1e6),
    ],
    notes: [
      'Medians over the pages; “at most” is the page that it costs most, “share” the sums. The five with most memory: medians of three visits.',
      `Most memory: ${pages
        .toSorted(byMemory)
        .slice(0, MOST)
        .map((page) => `${new URL(page.address).pathname} ${short(added(page, 'heap') / 1e6)}`)
        .join(', ')}.`,
    ],
  };
}

function doings(title: string, pages: readonly Visited[]): Section {
  const count = (is: (page: Visited) => boolean) => `${pages.filter(is).length} of ${pages.length}`;
  const messages = pages.flatMap(({ doing }) => doing.messages);
  const names = [...Map.groupBy(messages, ({ name }) => name)].map(
    ([name, all]) => `${name} ${all.length} times, ${median(all.map(({ bytes }) => bytes))} bytes`,
  );
  return {
    title: `What the extension does on ${pages.length} pages ${title}`,
    head: ['', 'pages'],
    rows: [
      ['no message', count(({ doing }) => doing.messages.length === 0)],
      ['background not woken', count(({ doing }) => !doing.isWoken)],
      ['no code of the card', count(({ doing }) => !doing.hasCard)],
      ['none of these', count(isQuiet)],
    ],
    notes: [`Messages: ${names.join('; ') || 'none'}.`],
  };
}

function middleOf(visited: readonly Cost[]): Cost {
  const of = (what: keyof Cost): number => median(visited.map((cost) => cost[what]));
  return { processor: of('processor'), thread: of('thread'), heap: of('heap') };
}

/**
 * Pages visited with the extension and without, in turn: what it does there, and what that costs. Once:
 * what is counted is the same each time, and many pages tell more than many rounds. Those that seem to take most
 * memory again, since it is the worst of them that counts: medians.
 */
export const visits: Part = {
  name: 'visits',
  async run({ addresses, inBare }) {
    const extended = await openExtended();
    await beginHearing(extended.own);
    const all: Visited[] = [];
    await inBare(async (browser) => {
      for (const address of addresses) {
        const { cost, doing } = await visit(extended, address);
        const bare = await visitBare(browser, address);
        all.push({ address, bare, extended: cost, doing });
      }
      for (const page of all.toSorted(byMemory).slice(0, MOST)) {
        const [withIt, without] = [[page.extended], [page.bare]];
        while (without.length < TIMES) {
          withIt.push((await visit(extended, page.address)).cost);
          without.push(await visitBare(browser, page.address));
        }
        Object.assign(page, { bare: middleOf(without), extended: middleOf(withIt) });
      }
    });
    await extended.launched.close();
    const nothing = all.filter(({ doing }) => doing.marks === 0);
    const marked = all.filter(({ doing }) => doing.marks > 0);
    const kinds = [
      ['with nothing to mark', nothing],
      ['with marks', marked],
    ] as const;
    const goals: Goal[] = [
      least(
        '3. No message, no background, no card, where there is nothing to find',
        90,
        (100 * nothing.filter(isQuiet).length) / nothing.length,
        '% of pages',
      ),
      most(
        '6. Memory of a tab, bundled corpus',
        1,
        Math.max(...all.map((page) => added(page, 'heap'))) / 1e6,
        'MB more',
      ),
    ];
    return {
      sections: kinds
        .filter(([, its]) => its.length > 0)
        .flatMap(([title, its]) => [doings(title, its), costs(title, its)]),
      goals,
    };
  },
};
