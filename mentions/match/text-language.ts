import { isLatin } from '../fold/words.ts';
import { CYRILLIC_LANGUAGES, lexiconOf, primaryTag } from '../language.ts';
import type { Table, Trie } from '../table.ts';
import type { Block } from '../types.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;
const NOT_LATIN = /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LATIN = /^(?:en|fr|de|es|it|pt|pl|nl|cs|sk|ro|tr|hu|fi|sv|da|nb|no|sl|et|lv|lt|ca|vi|id)$/;
/** Letters that show the script of a text. */
const LETTERS = 400;

/**
 * Index of the language of a text; 0 where the table does not know it; -1 where none is told. Pages often
 * name a wrong language, or none: one that the script belies counts as not told.
 */
export function languageOf(table: Table, tag: string | null | undefined, text: string): number {
  const primary = primaryTag(tag);
  if (primary === '' || isBelied(primary, text)) return -1;
  return Math.max(0, table.languages.indexOf(lexiconOf(primary)));
}

function isBelied(language: string, text: string): boolean {
  if (CYRILLIC_LANGUAGES.has(language)) {
    if (CYRILLIC.test(text.slice(0, LETTERS))) return false;
    const letters = lettersOf(text);
    return letters.length > 20 && !CYRILLIC.test(letters);
  }
  if (isLatin(text) || !LATIN.test(language) || !NOT_LATIN.test(headOf(text))) return false;
  const letters = lettersOf(text);
  const foreign = letters.replace(/[\p{Script=Latin}]/gu, '').length;
  return foreign > letters.length / 2;
}

const headOf = (text: string): string => text.slice(0, 4 * LETTERS);
const lettersOf = (text: string): string =>
  headOf(text)
    .replace(/[^\p{L}]/gu, '')
    .slice(0, LETTERS);

/**
 * The languages whose words count in a text: its own and `mul`; where none is told, all but those that
 * have no word in its letters.
 */
function counted({ languages, foreign }: Table, language: number, text: string): readonly number[] {
  if (language >= 0) return language === 0 ? [0] : [0, language];
  const all = languages.map((_, at) => at);
  return isLatin(text) ? all.filter((at) => !foreign.includes(at)) : all;
}

/** A name for the set of languages that count in a text, and their words as far as they are there. */
export function wordsFor(
  table: Table,
  language: number,
  text: string,
): { name: string; tries: () => readonly Trie[] } {
  return {
    name: language >= 0 ? `${language}` : isLatin(text) ? 'all Latin' : 'all',
    tries: () => counted(table, language, text).flatMap((at) => table.terms[at] ?? []),
  };
}

/**
 * Tags of the lexicons whose words are to be brought in before these texts are read with the table.
 * @param language the page's, for texts that have none of their own
 */
export function missingWords(
  table: Table,
  texts: readonly Block[],
  language: string | null | undefined,
): readonly string[] {
  const wanted = new Set<number>();
  const asked = new Set<string>();
  for (const { text, language: own } of texts) {
    const told = languageOf(table, own ?? language, text);
    const { name } = wordsFor(table, told, text);
    if (asked.has(name)) continue;
    asked.add(name);
    for (const at of counted(table, told, text)) wanted.add(at);
  }
  return table.languages.filter((_, at) => wanted.has(at) && table.terms[at] === null);
}
