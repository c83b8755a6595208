import type { Numbers } from './pack.ts';
import { TERM_LETTERS } from './gate-text.ts';
import type { GateWords } from './gate-words.ts';

/*
 * Names in large numbers: of each the gate knows two words that stand side by side, or the only one. They
 * are kept as a table of fingerprints of 16 bits, a fifth to two fifths full, in which a free place has none: one look
 * in some hundred thousand finds what is not there, and a page pays the same for fifty names as for fifty thousand.
 * It has a power of two of places: of numbers as large as those of pairs, the rest of a division by any other takes
 * longer than all else of a look. Before it stands whether there are names of one word: most corpora have none.
 */
const HEAD = 1;
/** Places for each name at least. */
const ROOM = 2.5;

/** Of a folded word, as far as terms go, letters and figures are digits. */
const BASE = 36;

function hashOf(word: string): number {
  const number = parseInt(word, BASE);
  return number >= 0 ? number : hashOfForeign(word);
}

/** FNV-1a over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOfForeign(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** A prime, by which the number of any two words, each of six letters at most, is a whole one below 2^53. */
const APART = 1_000_003;

/** Of two words side by side, by their hashes; of one alone the first is 0. */
const pairOf = (first: number, second: number): number => first * APART + second;

/** Never 0, which is a free place. It tells of the number of a pair what the place does not. */
const fingerprintOf = (pair: number, size: number): number =>
  (Math.floor(pair / size) % 0xffff) + 1;

/** @param pairs folded words, one or two each */
export function pairTable(pairs: Iterable<readonly string[]>): Uint16Array {
  const numbers = new Set<number>();
  let hasSingles = false;
  for (const [first = '', second] of pairs) {
    hasSingles ||= second === undefined;
    numbers.add(
      second === undefined ? pairOf(0, hashOf(first)) : pairOf(hashOf(first), hashOf(second)),
    );
  }
  if (numbers.size === 0) return new Uint16Array(HEAD);
  const size = 2 ** Math.ceil(Math.log2(numbers.size * ROOM));
  const table = new Uint16Array(HEAD + size);
  table[0] = hasSingles ? 1 : 0;
  for (const pair of numbers) {
    let at = pair & (size - 1);
    while (table[HEAD + at] !== 0) at = (at + 1) & (size - 1);
    table[HEAD + at] = fingerprintOf(pair, size);
  }
  return table;
}

function holds(table: Numbers, pair: number): boolean {
  const size = table.length - HEAD;
  const wanted = fingerprintOf(pair, size);
  let at = pair & (size - 1);
  // A damaged table may have no free place.
  for (let left = size; left > 0; left -= 1) {
    const there = table[HEAD + at];
    if (there === wanted) return true;
    if (there === 0) return false;
    at = (at + 1) & (size - 1);
  }
  return false;
}

/** Whether one of the pairs stands in a text, or one of the words that are names by themselves. */
export function holdsPair(table: Numbers, text: GateWords): boolean {
  const size = table.length - HEAD;
  if (size <= 0) return false;
  // Of ASCII the numbers of capitals are those of small letters.
  const words = text.isForeign ? text.small : text.all;
  const hasSingles = table[0] === 1;
  let before = 0;
  const last = size - 1;
  // Indexed, and without a call where a place is free, as most are: before code is optimised, iterators and
  // calls cost more than all else here.
  for (let at = 0; at < words.length; at += 1) {
    const word = (words[at] ?? '').slice(0, TERM_LETTERS);
    const number = parseInt(word, BASE);
    // Not a number is no smaller than any.
    const hash = number >= 0 ? number : hashOfForeign(word);
    const pair = before * APART + hash;
    if (table[HEAD + (pair & last)] !== 0 && holds(table, pair)) return true;
    if (hasSingles && holds(table, hash)) return true;
    before = hash;
  }
  return false;
}
