import { compile, gate, serialise, type Table } from '../../mentions/index.ts';
import { readMentionInput } from '../../scripts/lib/read-corpus.ts';
import { contest, type PageResult } from '../contest.ts';
import { entryOf, type Entry } from '../lib/measure.ts';
import { corpusOf, makeNames, namesIn } from '../lib/names.ts';
import { most, type Bench, type Goal, type Part, type Section } from '../lib/part.ts';
import { servePages, type BenchPage } from '../lib/served.ts';
import { readingOf, RESULT_HEAD, resultOf, rowOf, notesOf } from '../results.ts';

/** Corpora so large that one is ten times the other; one name in ten stands in the pages. */
const FULL = [5_000, 50_000] as const;
const QUICK = [500, 5_000] as const;
const OURS = 'bundled corpus';

const isEmpty = ({ by }: PageResult): boolean => (by[OURS]?.found ?? 0) === 0;
/** The gate did not turn it away: its text was read. */
const isRead = ({ by }: PageResult): boolean => by[OURS]?.cold['read'] !== undefined;

function section(title: string, pages: readonly PageResult[], names: readonly string[]): Section {
  const results = names.map((name) => resultOf(name, pages));
  return {
    title,
    head: RESULT_HEAD,
    rows: results.map(rowOf),
    notes: results.filter(({ name }) => name === OURS).flatMap(notesOf),
  };
}

const cold = (name: string, pages: readonly PageResult[]): number =>
  readingOf(resultOf(name, pages));

function goalsOf(
  all: readonly PageResult[],
  nothing: readonly PageResult[],
  something: readonly PageResult[],
  [many, more]: readonly [number, number],
): Goal[] {
  const at = (size: number) => cold(`${size} names`, all);
  return [
    most('1. Read and spot, nothing to find, cold', 2, cold(OURS, nothing), '× floor'),
    most('1. Read and spot, something to find, cold', 4, cold(OURS, something), '× floor'),
    most(`1. Read and spot, ${more} names, cold`, 6, at(more), '× floor'),
    most(`1. From ${many} to ${more} names`, 1.2, at(more) / at(many), 'times'),
    most('1. A re-scan, warm', 10, resultOf(OURS, all).warmRatio, '× warm floor'),
  ];
}

/** No page of a collection need tell of the events: the same pages with a paragraph that does, put at their end. */
async function withEvents(
  pages: readonly BenchPage[],
  { floor, [OURS]: ours }: Readonly<Record<string, Entry>>,
  rounds: number,
  inBare: Bench['inBare'],
): Promise<PageResult[]> {
  if (floor === undefined || ours === undefined) throw new Error('there is nothing to compare');
  const told = pages.map(({ path, html }) => ({ path: `/told${path}`, html: withEvent(html) }));
  const server = await servePages(told);
  const addresses = told.map(({ path }) => server.origin + path);
  const results = await inBare((browser) =>
    contest(browser, addresses, { floor, [OURS]: ours }, rounds),
  );
  await server.close();
  return results;
}

const TOLD =
  '<p>Donald Trump and Vladimir Putin met in Alaska on 15 August 2025; of the Anchorage summit accounts differ.</p>';

/** Before the body ends, or after all where it ends by itself. */
function withEvent(html: string): string {
  const end = html.toLowerCase().lastIndexOf('</body>');
  return end < 0 ? html + TOLD : html.slice(0, end) + TOLD + html.slice(end);
}

/**
 * Read and spot with the bundled corpus on every page, as the content script does, against the bare
 * walk; and with corpora of many names.
 */
export const articles: Part = {
  name: 'articles',
  async run({ pages, addresses, rounds, inBare, isQuick }) {
    const sizes = isQuick ? QUICK : FULL;
    const real = namesIn(pages, 1);
    const tables: [string, Table][] = [
      [OURS, compile(readMentionInput('data/corpus'))],
      ...sizes.map((size): [string, Table] => [
        `${size} names`,
        compile(corpusOf(makeNames(size, real, size))),
      ]),
    ];
    const ours = tables.map(async ([name, table]) => {
      const data = { table: serialise(table), gate: gate(table), names: [] };
      return [name, await entryOf('ours', data)] as const;
    });
    const floor = await entryOf('floor', { table: null, gate: '', names: [] });
    const entries = { floor, ...Object.fromEntries(await Promise.all(ours)) };
    const all = await inBare((browser) => contest(browser, addresses, entries, rounds));
    const nothing = all.filter(isEmpty);
    const something = [...all, ...(await withEvents(pages, entries, rounds, inBare))].filter(
      (page) => !isEmpty(page),
    );
    const unread = nothing.filter((page) => !isRead(page)).length;
    const kinds = [
      [`${nothing.length} pages with nothing to find, of which ${unread} are not read`, nothing],
      [
        `${something.length} pages with something to find: an event told in a last paragraph`,
        something,
      ],
    ] as const;
    return {
      sections: [
        ...kinds
          .filter(([, on]) => on.length > 0)
          .map(([title, on]) => section(title, on, ['floor', OURS])),
        section(`All ${all.length} pages, by corpus`, all, Object.keys(entries)),
      ],
      goals: goalsOf(all, nothing, something, sizes),
    };
  },
};
