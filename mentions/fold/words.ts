import { capitalsOf } from './capitals.ts';
import { foldWord } from './letters.ts';
import { once } from './once.ts';

/** Scripts that put no space between words: each character is taken as a word of its own. */
const DENSE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30FC\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const INSIDE = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF';
const anyWord = once(
  () =>
    new RegExp(
      `[${DENSE}]\\p{M}*|[[\\p{L}\\p{N}]--[${DENSE}]][[\\p{L}\\p{M}\\p{N}${INSIDE}]--[${DENSE}]]*`,
      'gv',
    ),
);
/** Text of Latin letters and signs alone, as most is: there the same words cost a small pattern. */
const NOT_LATIN = /[^\0-\u024F\u2000-\u206F\u20A0-\u20CF\u2190-\u23FF\u2500-\u26FF]/;
const LATIN_LETTERS = '0-9A-Za-zªµº²³¹¼-¾À-ÖØ-öø-\u024F';
const LATIN_WORD = new RegExp(
  `[${LATIN_LETTERS}][${LATIN_LETTERS}\\u00AD\\u200B-\\u200F\\u2060]*`,
  'g',
);
/** Whether a text has no letters but Latin ones. */
export const isLatin = (text: string): boolean => !NOT_LATIN.test(text);
const wordIn = (text: string): RegExp => (isLatin(text) ? LATIN_WORD : anyWord());

const denseWord = once(() => new RegExp(`^[${DENSE}]`, 'v'));

const anyDense = once(() => new RegExp(`[${DENSE}]`, 'v'));
/** Whether a text holds a character of such a script. */
export const holdsDense = (text: string): boolean => anyDense().test(text);

/** The first character of the scripts above. */
const FIRST_DENSE = 0x0e00;
/** Whether a word is a character of a script that puts no space between words. */
export const isDense = (word: string): boolean =>
  word.charCodeAt(0) >= FIRST_DENSE && denseWord().test(word);

/** Between two words: a stop that ends a sentence, unless it ends an abbreviation or a number. */
const STOP = /[!?…。！？।؟]|\.(?=["'»”’)\]]*(?:\s|$))/u;
/** What cuts a sentence into clauses: no pattern reaches across. */
const CUT = /[;：；]|:(?=\s)/u;
const upper = once(() => /^[\p{Lu}\p{Lo}]/u);

/** How far one word carries a gap: a character of a dense script counts as half a word. */
const FULL = 2;
const HALF = 1;

/** The words of one text. Index i runs over words; all arrays but `text` have one entry a word. */
export interface Words {
  readonly count: number;
  /** The folded words joined by spaces, except between characters of dense scripts. */
  readonly text: string;
  /** Where word i begins in `text`. */
  readonly at: readonly number[];
  /** Where word i ends in `text`. */
  readonly to: readonly number[];
  /** Where word i begins and ends in the original text, UTF-16 units. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Which sentence word i stands in, from 0. */
  readonly sentence: readonly number[];
  /** Which clause word i stands in, from 0: a sentence, or what a colon or semicolon cuts from it. */
  readonly clause: readonly number[];
  /** Half words before word i; one entry more than there are words. */
  readonly distance: readonly number[];
  /** How word i is written: 0 small, 1 with a capital, 2 in capitals (or without case). */
  readonly capitals: readonly number[];
}

/** An abbreviation's point is short before, or followed by a small letter or a digit. */
function endsSentence(between: string, before: string, after: string): boolean {
  const stop = STOP.exec(between)?.[0];
  if (stop === undefined) return false;
  if (stop !== '.') return true;
  return before.length > 2 && upper().test(after);
}

/** Splits a text into folded words, keeping where each one came from. */
export function wordsOf(original: string): Words {
  const at: number[] = [];
  const to: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const sentence: number[] = [];
  const clause: number[] = [];
  const distance: number[] = [0];
  const capitals: number[] = [];
  let text = '';
  let sentences = 0;
  let clauses = 0;
  let travelled = 0;
  let before = '';
  let wasDense = false;
  const pattern = wordIn(original);
  for (const match of original.matchAll(pattern)) {
    const word = match[0];
    const folded = foldWord(word);
    if (folded === '') continue;
    const dense = pattern !== LATIN_WORD && isDense(word);
    const previousEnd = end.at(-1);
    if (previousEnd !== undefined) {
      const between = original.slice(previousEnd, match.index);
      if (between !== ' ' && endsSentence(between, before, word)) {
        sentences += 1;
        clauses += 1;
      } else if (CUT.test(between)) clauses += 1;
      if (!(dense && wasDense && between === '')) text += ' ';
    }
    at.push(text.length);
    text += folded;
    to.push(text.length);
    start.push(match.index);
    end.push(match.index + word.length);
    sentence.push(sentences);
    clause.push(clauses);
    travelled += dense ? HALF : FULL;
    distance.push(travelled);
    capitals.push(capitalsOf(word));
    before = word;
    wasDense = dense;
  }
  return { count: at.length, text, at, to, start, end, sentence, clause, distance, capitals };
}

/** The words of a text, as written, in their order. */
export const textWords = (text: string): readonly string[] => text.match(wordIn(text)) ?? [];

/** The folded form of a whole text: its folded words. Folding twice changes nothing. */
export function foldText(text: string): string {
  return wordsOf(text).text;
}

/** Half words in one full word: gaps are written in words and measured in these. */
export const HALF_WORDS = FULL;
