import { wordsOf, type Words } from '../fold/words.ts';
import type { Table, Trie } from '../table.ts';
import { findAtoms, type Atom } from './atoms.ts';
import { CYRILLIC_LANGUAGES, lexiconOf, primaryTag } from '../language.ts';
import type { Counter } from './counter.ts';
import { findSequences, type Match } from './sequences.ts';
import type { Vocabulary } from './vocabulary.ts';

export type { Match };

/** The words of a text, the known words among them, and the patterns found. */
export interface Scan {
  readonly text: string;
  readonly words: Words;
  readonly atoms: readonly Atom[];
  readonly matches: readonly Match[];
  /** Index of the language in the table; 0 where the table does not know it; -1 where none is told. */
  readonly language: number;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
const NOT_LATIN = /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LATIN = /^(?:en|fr|de|es|it|pt|pl|nl|cs|sk|ro|tr|hu|fi|sv|da|nb|no|sl|et|lv|lt|ca|vi|id)$/;

/**
 * Index of the language of a text; -1 where none is told. Pages often name a wrong language, or none:
 * one that the script belies counts as not told.
 */
export function languageOf(table: Table, tag: string | null | undefined, text: string): number {
  const primary = primaryTag(tag);
  if (primary === '') return -1;
  const cyrillic = CYRILLIC_LANGUAGES.has(primary);
  const letters = text.replace(/[^\p{L}]/gu, '').slice(0, 400);
  const foreign = letters.replace(/[\p{Script=Latin}]/gu, '').length;
  if (cyrillic && letters.length > 20 && !CYRILLIC.test(letters)) return -1;
  if (LATIN.test(primary) && foreign > letters.length / 2 && NOT_LATIN.test(letters)) return -1;
  return Math.max(0, table.languages.indexOf(lexiconOf(primary)));
}

/** The words that count in a language: its own and those of `mul`; where none is told, those of all. */
export function triesOf({ terms }: Table, language: number): readonly Trie[] {
  const [shared] = terms;
  const own = terms[language];
  if (language < 0) return terms;
  return shared === undefined || own === undefined ? [] : language === 0 ? [shared] : [shared, own];
}

/** Cuts a text into words and finds all that is known of them. */
export function scanText(
  table: Table,
  vocabulary: Vocabulary,
  text: string,
  language: number,
  counter: Counter,
): Scan {
  const words = wordsOf(text);
  const atoms = findAtoms(vocabulary, words, text);
  const matches = findSequences(table.sequences, words, atoms, counter);
  return { text, words, atoms, matches, language };
}
