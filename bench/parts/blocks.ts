import { median } from '../lib/figures.ts';
import { openExtended } from '../lib/extended.ts';
import { evaluationOf, heldByExtension, NOT_HELD, type Held } from '../lib/held.ts';
import { most, type Bench, type Cell, type Outcome, type Part } from '../lib/part.ts';
import { traced } from '../lib/trace.ts';
import type { Browser } from 'puppeteer-core';

/** Of one page, medians over the rounds. */
interface Seen {
  path: string;
  longest: Held;
  total: Held;
  compile: Held;
  evaluate: Held;
}

const longestOf = (tasks: readonly Held[]): Held =>
  tasks.reduce((found, task) => (task.processor > found.processor ? task : found), NOT_HELD);

const totalOf = (tasks: readonly Held[]): Held =>
  tasks.reduce(
    ({ clock, processor }, task) => ({
      clock: clock + task.clock,
      processor: processor + task.processor,
    }),
    NOT_HELD,
  );

const middle = (all: readonly Held[]): Held => ({
  clock: median(all.map(({ clock }) => clock)),
  processor: median(all.map(({ processor }) => processor)),
});

async function visit(
  browser: Browser,
  hasRead: () => Promise<void>,
  address: string,
): Promise<Omit<Seen, 'path'>> {
  const page = await browser.newPage();
  try {
    const events = await traced(page, async () => {
      await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
      await hasRead();
    });
    const tasks = heldByExtension(events);
    return { longest: longestOf(tasks), total: totalOf(tasks), ...evaluationOf(events) };
  } finally {
    await page.close();
  }
}

async function seenOn(bench: Bench): Promise<Seen[]> {
  const { browser, hasRead, launched } = await openExtended();
  const runs = new Map<string, Omit<Seen, 'path'>[]>();
  for (let round = 0; round < bench.rounds; round += 1) {
    for (const address of bench.addresses) {
      const run = await visit(browser, hasRead, address);
      runs.set(address, [...(runs.get(address) ?? []), run]);
    }
  }
  await launched.close();
  return [...runs].map(([address, all]) => ({
    path: new URL(address).pathname,
    longest: middle(all.map(({ longest }) => longest)),
    total: middle(all.map(({ total }) => total)),
    compile: middle(all.map(({ compile }) => compile)),
    evaluate: middle(all.map(({ evaluate }) => evaluate)),
  }));
}

const worst = (numbers: readonly number[]): number => Math.max(...numbers);

const row = (
  says: string,
  held: readonly Held[],
  of: (numbers: readonly number[]) => number,
): Cell[] => [says, of(held.map(({ processor }) => processor)), of(held.map(({ clock }) => clock))];

/** The longest stretch for which the extension holds the main thread, from a trace of each page. */
export const blocks: Part = {
  name: 'blocks',
  run: async (bench): Promise<Outcome> => {
    const seen = (await seenOn(bench)).toSorted(
      (one, other) => other.longest.processor - one.longest.processor,
    );
    const longest = seen.map((page) => page.longest);
    return {
      sections: [
        {
          title: `The main thread held by the extension, ${seen.length} pages`,
          head: ['', 'processor ms', 'clock ms'],
          rows: [
            row('longest block, worst page', longest, worst),
            row('longest block, middle page', longest, median),
            row(
              'in all, middle page',
              seen.map(({ total }) => total),
              median,
            ),
            row(
              'compiling its script',
              seen.map(({ compile }) => compile),
              median,
            ),
            row(
              'compiling and evaluating it',
              seen.map(({ evaluate }) => evaluate),
              median,
            ),
          ],
          notes: [
            `Longest: ${seen
              .slice(0, 5)
              .map(({ path, longest: { processor } }) => `${path} ${processor.toFixed(1)}`)
              .join(', ')}.`,
            'Processor time is what the thread itself used; the clock also counts what other work of the machine takes from it.',
          ],
        },
      ],
      goals: [
        most(
          '4. Longest block of the main thread, any page',
          16,
          worst(longest.map(({ processor }) => processor)),
          'ms',
        ),
      ],
    };
  },
};
