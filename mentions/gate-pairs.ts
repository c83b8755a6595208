import { textWords } from './fold/words.ts';
import type { GateWords } from './gate-words.ts';
import type { Numbers } from './pack.ts';
import { TERM_LETTERS } from './gate-text.ts';

/*
 * Names in large numbers: of each the gate knows two words that stand side by side, or the only one. They
 * are kept as a table of fingerprints of 16 bits, half full, in which a free place has none: one look in
 * some forty thousand finds what is not there, and a page pays the same for fifty names as for fifty thousand.
 * Before it stands whether there are names of one word: most corpora have none.
 */
const HEAD = 1;

/** Of a folded word, as far as terms go: letters and figures are digits to the base of 36. */
function hashOf(word: string): number {
  const number = parseInt(word, 36);
  // Not a number is no smaller than any; a call costs more than all else here before code is optimised.
  return number >= 0 ? number : hashOfForeign(word);
}

/** FNV-1a over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOfForeign(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash;
}

/** Of two words side by side; of one alone after 0. Mixed as MurmurHash3 ends, so that each bit tells. */
function mixed(first: number, second: number): number {
  let hash = Math.imul(first, 31) ^ second;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Never 0, which is a free place. Multiplied by the golden ratio, it tells other bits than the place. */
const fingerprintOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 16 || 1;

/** @param pairs folded words, one or two each */
export function pairTable(pairs: Iterable<readonly string[]>): Uint16Array {
  const hashes = new Set<number>();
  let hasSingles = false;
  for (const [first = '', second] of pairs) {
    hasSingles ||= second === undefined;
    hashes.add(
      second === undefined ? mixed(0, hashOf(first)) : mixed(hashOf(first), hashOf(second)),
    );
  }
  const size = hashes.size * 2;
  const table = new Uint16Array(HEAD + size);
  table[0] = hasSingles ? 1 : 0;
  for (const hash of hashes) {
    let at = hash % size;
    while (table[HEAD + at] !== 0) at = (at + 1) % size;
    table[HEAD + at] = fingerprintOf(hash);
  }
  return table;
}

function holds(table: Numbers, hash: number): boolean {
  const size = table.length - HEAD;
  const wanted = fingerprintOf(hash);
  let at = hash % size;
  // A damaged table may have no free place.
  for (let left = size; left > 0; left -= 1) {
    const there = table[HEAD + at];
    if (there === wanted) return true;
    if (there === 0) return false;
    at = (at + 1) % size;
  }
  return false;
}

/** Words of a folded text where there are Latin letters alone, as far as terms go. */
const WORD = new RegExp(`\\b[a-z0-9]{1,${TERM_LETTERS}}`, 'g');

/** Whether one of the pairs stands in a text, or one of the words that are names by themselves. */
export function holdsPair(table: Numbers, { lower, everyScript }: GateWords): boolean {
  if (table.length <= HEAD) return false;
  const words = everyScript ? textWords(lower).map(shortened) : (lower.match(WORD) ?? []);
  const hasSingles = table[0] === 1;
  let before = 0;
  // Indexed, because an iterator costs more than all else here before code is optimised.
  for (let at = 0; at < words.length; at += 1) {
    const hash = hashOf(words[at] ?? '');
    if (holds(table, mixed(before, hash))) return true;
    if (hasSingles && holds(table, mixed(0, hash))) return true;
    before = hash;
  }
  return false;
}

const shortened = (word: string): string => word.slice(0, TERM_LETTERS);
