import { foldWord } from '../../mentions/index.ts';

/** A word where it stands in a text: UTF-16 units, end exclusive. */
export interface Word {
  start: number;
  end: number;
  /** Without case, accents or script variants. */
  folded: string;
}

/** Letters with their accents, and digits; what joins or parts words (’ - . –) is between them. */
const WORD = /[\p{Letter}\p{Mark}\p{Number}]+/gu;

/** The words of a text, in its order. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: foldWord(word),
  })).filter(({ folded }) => folded !== '');
