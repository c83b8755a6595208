/**
 * Letters that run from right to left: Hebrew, Arabic and their neighbours, and the mark that stands for
 * one. Source: Unicode, DerivedBidiClass.txt, classes R and AL.
 */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Words of a corpus for the middle of a sentence: those that run the other way are isolated, so that they
 * turn nothing beside them (Unicode TR9, FSI and PDI); others stay as they are.
 */
export const isolated = (words: string): string =>
  RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words;
