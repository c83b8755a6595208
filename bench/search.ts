/*
 * node bench/search.ts
 *
 * What search libraries find of the table of real queries, how heavy they are and how long they take:
 * on the bundled corpus in both languages, and on one a hundred times its size (some minutes). Each library is given
 * the same words (folded, in all languages of the corpus) and its own forgiveness; the last line is the
 * search of the popup, which adds sounds, meanings and days to MiniSearch. Times are ratios to
 * MiniSearch in the same run, so that they mean something on any machine.
 */
import { holdingsOf } from '../scripts/lib/holdings.ts';
import { assembleCorpus } from '../scripts/lib/assemble-corpus.ts';
import { HELD_BACK, TUNED } from '../scripts/lib/search-queries.ts';
import type { Holdings } from '../data/library/library.ts';
import { CANDIDATES, type Found } from './search/candidates.ts';
import { manifold } from './search/manifold.ts';
import { weigh } from './search/weigh.ts';

const QUERIES = [...TUNED, ...HELD_BACK];
const LANGUAGES = ['fr', 'en'] as const;

function timed<T>(work: () => T): readonly [result: T, milliseconds: number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

interface Measured {
  name: string;
  first: number;
  three: number;
  build: number;
  query: number;
}

const share = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

function measure(
  held: Holdings,
  language: 'fr' | 'en',
  { name, make }: (typeof CANDIDATES)[number],
): Measured {
  const [find, build] = timed(() => make(held, language));
  const ranks = (answers: Found[][]) =>
    answers.map((keys, index) => keys.findIndex((key) => QUERIES[index]?.wanted.includes(key)) + 1);
  const [answers, query] = timed(() => QUERIES.map(({ typed }) => find(typed)));
  const found = ranks(answers);
  return {
    name,
    first: found.filter((rank) => rank === 1).length,
    three: found.filter((rank) => rank >= 1 && rank <= 3).length,
    build,
    query: query / QUERIES.length,
  };
}

const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(22) : cell.padStart(13))).join('');

/** How large the larger corpus is: `node bench/search.ts 10` for ten times as much. */
const TIMES = Number(process.argv[2] ?? 100);

const weights = await weigh();
const bundled = holdingsOf(assembleCorpus('data/corpus'));

/** Each line as soon as it is known: the largest take minutes. */
function compare(title: string, held: Holdings, language: 'fr' | 'en'): void {
  console.log(`\n${title}, titles in ${language}`);
  console.log(row(['', 'first', 'in three', 'build', 'query', 'kB gzip']));
  let base: Measured | null = null;
  for (const candidate of CANDIDATES) {
    const measured = measure(held, language, candidate);
    base ??= measured;
    const { name, first, three, build, query } = measured;
    console.log(
      row([
        name,
        share(first, QUERIES.length),
        share(three, QUERIES.length),
        `${(build / base.build).toFixed(1)} x`,
        `${(query / base.query).toFixed(1)} x`,
        weights.get(name)?.toFixed(1) ?? '',
      ]),
    );
  }
  console.log(`1 x: build ${base?.build.toFixed(0)} ms, query ${base?.query.toFixed(2)} ms`);
}

for (const language of LANGUAGES) compare('the bundled corpus', bundled, language);
// The language of the titles changes nothing of what is indexed.
compare(`${TIMES} times as much`, manifold(bundled, TIMES), 'fr');
