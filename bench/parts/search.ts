import { holdingsOf } from '../../scripts/lib/holdings.ts';
import { assembleCorpus } from '../../scripts/lib/assemble-corpus.ts';
import { HELD_BACK, TUNED } from '../../scripts/lib/search-queries.ts';
import type { Holdings } from '../../data/library/library.ts';
import { median } from '../lib/figures.ts';
import type { Part, Section } from '../lib/part.ts';
import { CANDIDATES } from '../search/candidates.ts';
import { manifold } from '../search/manifold.ts';

const ACCOUNTS = [200, 2_000, 30_000];
const QUICK = 2_000;
/** One query in so many is asked: the slowest of them take a second each. */
const EVERY = 5;

function timed<T>(work: () => T): readonly [result: T, milliseconds: number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

/** So many accounts like those of the bundled corpus, with what they tell of. */
function holding(bundled: Holdings, accounts: number): Holdings {
  const times = Math.ceil(accounts / bundled.accounts.length);
  const held = manifold(bundled, times);
  return { ...held, accounts: held.accounts.slice(0, accounts) };
}

function section(bundled: Holdings, accounts: number): Section {
  const held = holding(bundled, accounts);
  const queries = [...TUNED, ...HELD_BACK].filter((_, at) => at % EVERY === 0);
  return {
    title: `Search over ${accounts} accounts, ${queries.length} queries, in Node`,
    head: ['', 'build ms', 'query ms, middle', 'at most'],
    rows: CANDIDATES.map(({ name, make }) => {
      const [find, build] = timed(() => make(held, 'en'));
      const times = queries.map(({ typed }) => timed(() => find(typed))[1]);
      return [name, build, median(times), Math.max(...times)];
    }),
  };
}

/** The popup's search beside search libraries; what each finds is told by `npm run bench:search`. */
export const search: Part = {
  name: 'search',
  run({ isQuick }) {
    const bundled = holdingsOf(assembleCorpus('data/corpus'));
    const sizes = ACCOUNTS.filter((accounts) => !isQuick || accounts <= QUICK);
    return Promise.resolve({ sections: sizes.map((accounts) => section(bundled, accounts)) });
  },
};
