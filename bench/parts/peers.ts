import { compile, gate, serialise } from '../../mentions/index.ts';
import { contest, type PageResult } from '../contest.ts';
import { entryOf, type Entry } from '../lib/measure.ts';
import { corpusOf, makeNames, namesIn } from '../lib/names.ts';
import { least, type Bench, type Goal, type Part } from '../lib/part.ts';
import { readingOf, RESULT_HEAD, resultOf, rowOf, notesOf, type Result } from '../results.ts';

/** By the name that figures use: the script in bench/in-page, and the most names that it is given. */
const PEERS: Readonly<Record<string, readonly [script: string, most: number]>> = {
  floor: ['floor', Infinity],
  ours: ['ours', Infinity],
  'one regular expression': ['one-regexp', Infinity],
  '@monyone/aho-corasick': ['aho-monyone', Infinity],
  'modern-ahocorasick': ['aho-modern', Infinity],
  'advanced-mark.js': ['advanced-mark', 5_000],
  'mark.js': ['mark', 500],
};
const AHO_CORASICK = ['@monyone/aho-corasick', 'modern-ahocorasick'];

const FASTER = 'the faster Aho-Corasick package';

/** How many times faster ours is to be, by peer and number of names. */
const ASKED: readonly (readonly [peer: string, names: number, times: number])[] = [
  ['mark.js', 50, 60],
  ['mark.js', 500, 500],
  ['advanced-mark.js', 50, 2.5],
  ['advanced-mark.js', 500, 16],
  ['advanced-mark.js', 5_000, 100],
  [FASTER, 500, 1.5],
  ['one regular expression', 500, 1],
  ['one regular expression', 50_000, 20],
];

interface Run {
  names: number;
  results: readonly Result[];
}

async function entriesOf(names: readonly string[]): Promise<[string, Entry][]> {
  const table = compile(corpusOf(names));
  const ours = { table: serialise(table), gate: gate(table), names: [] };
  const theirs = { table: null, gate: '', names };
  return Promise.all(
    Object.entries(PEERS)
      .filter(([, [, most]]) => names.length <= most)
      .map(async ([name, [script]]): Promise<[string, Entry]> => [
        name,
        await entryOf(script, name === 'ours' ? ours : theirs),
      ]),
  );
}

/**
 * How many times longer a peer takes than ours, cold, each on the pages on which it ended. Of ours, painting and
 * messages stand beside it; a peer that paints does so while it finds.
 */
function timesFaster(peer: string, { results }: Run): number {
  const ratio = (name: string): number => {
    const result = results.find((one) => one.name === name);
    return result === undefined ? NaN : readingOf(result);
  };
  const theirs = peer === FASTER ? Math.min(...AHO_CORASICK.map(ratio)) : ratio(peer);
  return theirs / ratio('ours');
}

const goalOf =
  (runs: readonly Run[]) =>
  ([peer, names, times]: (typeof ASKED)[number]): Goal[] => {
    const run = runs.find((one) => one.names === names);
    if (run === undefined) return [];
    const says = `2. Against ${peer}, ${names} names`;
    return [least(says, times, timesFaster(peer, run), 'times faster')];
  };

async function runOf(bench: Bench, size: number): Promise<Run> {
  const names = makeNames(size, namesIn(bench.pages, 1), size);
  const entries = await entriesOf(names);
  const pages: PageResult[] = await bench.inBare((browser) =>
    contest(browser, bench.sample(), Object.fromEntries(entries), bench.rounds),
  );
  return { names: size, results: entries.map(([name]) => resultOf(name, pages)) };
}

/** The same names, exact, for all: one in ten stands in the pages. */
export const peers: Part = {
  name: 'peers',
  async run(bench) {
    const runs: Run[] = [];
    for (const size of bench.names) runs.push(await runOf(bench, size));
    return {
      sections: runs.map(({ names, results }) => ({
        title: `${names} names, the same for all, on ${bench.sample().length} pages`,
        head: RESULT_HEAD,
        rows: results.map(rowOf),
        notes: results.filter(({ name }) => name === 'ours').flatMap(notesOf),
      })),
      goals: ASKED.flatMap(goalOf(runs)),
      points: runs.flatMap(({ names, results }) =>
        results.map(({ name, coldRatio: ratio }) => ({ name, names, ratio })),
      ),
    };
  },
};
