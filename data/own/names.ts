import type { Corpus } from '../schema/corpus.ts';

/** What means something else in a pattern than in a name; mentions/README.md has the language. */
const SIGNS = /[[\](){}|?<>~*^,\\]+/g;

/** A name as a pattern that matches these words and no others. */
const patternOf = (name: string): string =>
  name.replaceAll(SIGNS, ' ').replaceAll(/\s+/g, ' ').trim();

/** The names that a reader wrote, one on each line. */
export const namesIn = (text: string): string[] => [
  ...new Set(text.split('\n').map(patternOf).filter(Boolean)),
];

/**
 * How texts refer to an event that a reader has named: by these very words, in any language. What a
 * reader calls its name is evidence enough by itself.
 * @param text names, one on each line
 * @returns null where there is none
 */
export function mentionsOf(text: string): Corpus['mentions'][string] | null {
  const match = namesIn(text);
  if (match.length === 0) return null;
  return { clues: {}, patterns: { mul: [{ match, form: 'name', points: 10 }] }, anaphora: [] };
}
