import { describe, expect, test } from 'vitest';
import { assembleCorpus } from '../../scripts/lib/assemble-corpus.ts';
import { holdingsOf } from '../../scripts/lib/holdings.ts';
import { HELD_BACK, TUNED, type Query } from '../../scripts/lib/search-queries.ts';
import { makeSearch } from './search.ts';

const held = holdingsOf(assembleCorpus('data/corpus'));
const queries = [...TUNED, ...HELD_BACK];

const LANGUAGES = ['fr', 'en'] as const;
const searches = { fr: makeSearch(held, 'fr'), en: makeSearch(held, 'en') };

/** Where the wanted result stands, from 1; 0 where it is not found. */
function rankOf({ typed, wanted }: Query, language: 'fr' | 'en'): number {
  const found = searches[language].find(typed).map(({ kind, id }) => `${kind} ${id}`);
  return found.findIndex((key) => wanted.includes(key)) + 1;
}

/** The table, for a reader of a failure. */
const table = (rows: [Query, number][]): string =>
  rows
    .map(([{ kind, typed, wanted }, rank]) =>
      [String(rank || '–').padStart(3), kind.padEnd(17), typed.padEnd(42), wanted[0]].join(' '),
    )
    .join('\n');

describe.each(LANGUAGES)('what readers type, with titles in %s', (language) => {
  const ranked = queries.map((query): [Query, number] => [query, rankOf(query, language)]);

  test('finds what was wanted among the first three, every time', () => {
    const missed = ranked.filter(([, rank]) => rank < 1 || rank > 3);
    expect(missed, `\n${table(ranked)}\n`).toEqual([]);
  });

  test('finds it first nine times in ten', () => {
    const first = ranked.filter(([, rank]) => rank === 1).length;
    expect(first / ranked.length, `\n${table(ranked)}\n`).toBeGreaterThanOrEqual(0.9);
  });
});

test('the table has at least sixty queries, of every kind', () => {
  expect(queries.length).toBeGreaterThanOrEqual(60);
  expect(new Set(queries.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(10);
});
