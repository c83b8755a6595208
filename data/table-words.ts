import { missingWords, withWords, type Block, type Table } from '../mentions/index.ts';
import { loadWords } from './storage/tables.ts';

/**
 * A table with the words that some texts ask for, those that it has not yet brought in from storage.
 * @param from the corpus that it is of, and the stamp that it was made with
 * @param language the page's, for texts that have none of their own
 * @returns null where words are missing
 */
export async function withWordsFor(
  table: Table,
  from: { corpus: string; stamp: string },
  texts: readonly Block[],
  language: string | null | undefined,
): Promise<Table | null> {
  const missing = missingWords(table, texts, language);
  if (missing.length === 0) return table;
  const words = await loadWords(from.corpus, from.stamp, missing);
  return words && withWords(table, words);
}
