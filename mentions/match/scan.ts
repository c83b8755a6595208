import { wordsOf, type Words } from '../fold/words.ts';
import type { Table } from '../table.ts';
import type { Block } from '../types.ts';
import { findAtoms, type Atom } from './atoms.ts';
import { CYRILLIC_LANGUAGES, lexiconOf, primaryTag } from '../language.ts';
import type { Counter } from './counter.ts';
import { findSequences, type Match } from './sequences.ts';

export type { Match };

/** A block of text, read: its words, the known words among them, and the patterns found. */
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

/** Pages often name a wrong language, or none: one that the script belies counts as not told. */
function languageOf(table: Table, tag: string | null | undefined, text: string): number {
  const primary = primaryTag(tag);
  if (primary === '') return -1;
  const cyrillic = CYRILLIC_LANGUAGES.has(primary);
  const letters = text.replace(/[^\p{L}]/gu, '').slice(0, 400);
  const foreign = letters.replace(/[\p{Script=Latin}]/gu, '').length;
  if (cyrillic && letters.length > 20 && !CYRILLIC.test(letters)) return -1;
  if (LATIN.test(primary) && foreign > letters.length / 2 && NOT_LATIN.test(letters)) return -1;
  return Math.max(0, table.languages.indexOf(lexiconOf(primary)));
}

/**
 * Reads one block in its language, or in all languages where none is told. What it gives depends on
 * nothing else of the page: as long as the block is the same, it may be kept and judged again.
 * @param language the page's, for a block that has none of its own
 */
export function matchBlock(
  table: Table,
  block: Block,
  language: string | null | undefined,
  counter: Counter = { steps: 0 },
): Scan {
  const own = languageOf(table, block.language ?? language, block.text);
  const active = new Uint8Array(table.languages.length).fill(own < 0 ? 1 : 0);
  active[0] = 1;
  if (own > 0) active[own] = 1;
  const words = wordsOf(block.text);
  const atoms = findAtoms(table.terms, words, active, counter);
  const matches = findSequences(table.sequences, words, atoms, counter);
  return { text: block.text, words, atoms, matches, language: own };
}
