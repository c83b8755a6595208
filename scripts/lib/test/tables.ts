import type { PageTables } from '../../../data/storage/tables.ts';
import { compile, gate, serialise } from '../../../mentions/index.ts';

/**
 * The tables of a corpus with one event, which goes by its words in any language.
 * @param words a pattern
 */
export function tablesOf(
  corpus: string,
  event: string,
  words: string,
  change: Partial<PageTables> = {},
): PageTables {
  const pattern = { match: [words], form: 'name', points: 50 } as const;
  const table = compile({
    lexicons: {},
    events: [{ id: event, mentions: { clues: {}, patterns: { mul: [pattern] }, anaphora: [] } }],
    actors: [],
  });
  const rest = { stamp: '1', onRequest: [], singleSource: [] };
  return { corpus, gate: gate(table), ...serialise(table), ...rest, ...change };
}
