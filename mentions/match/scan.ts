import { wordsOf, type Words } from '../fold/words.ts';
import type { Table } from '../table.ts';
import { findAtoms, type Atom } from './atoms.ts';
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
