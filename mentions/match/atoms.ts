import type { Words } from '../fold/words.ts';
import { STAR, termCapitals, termLanguage, termSymbol, type Trie } from '../table.ts';
import type { Counter } from './counter.ts';
import { child } from './trie.ts';

const SPACE = 32;

/** A word or class found in a text: the words from `start` to `end`, exclusive. */
export interface Atom {
  readonly symbol: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds every word and class, in the order of their starts. A term is bounded in length, so each
 * word begins a bounded number of steps.
 * @param active by index of language, 1 where its words count
 */
export function findAtoms(
  terms: Trie,
  words: Words,
  active: Uint8Array,
  counter: Counter,
): readonly Atom[] {
  const atoms: Atom[] = [];
  for (let start = 0; start < words.count; start += 1) {
    const seen = new Set<number>();
    const accept = (node: number, end: number): void => {
      for (let at = terms.outFirst[node] ?? 0; at < (terms.outFirst[node + 1] ?? 0); at += 1) {
        const packed = terms.out[at] ?? 0;
        if (active[termLanguage(packed)] !== 1) continue;
        if (termCapitals(packed) > (words.capitals[start] ?? 0)) continue;
        const key = termSymbol(packed) * 64 + (end - start);
        if (seen.has(key)) continue;
        seen.add(key);
        atoms.push({ symbol: termSymbol(packed), start, end });
      }
    };
    walk(terms, words, 0, start, words.at[start] ?? 0, accept, counter);
  }
  return atoms;
}

/** Follows the text from `at` in word `word`; a star branches off to the word's end. */
function walk(
  terms: Trie,
  words: Words,
  from: number,
  word: number,
  at: number,
  accept: (node: number, end: number) => void,
  counter: Counter,
): void {
  let node = from;
  for (;;) {
    counter.steps += 1;
    const wordEnd = words.to[word] ?? 0;
    const star = child(terms, node, STAR);
    if (star >= 0) {
      accept(star, word + 1);
      const next = enter(terms, words, star, word + 1);
      if (next >= 0) walk(terms, words, next, word + 1, words.at[word + 1] ?? 0, accept, counter);
    }
    if (at < wordEnd) {
      node = child(terms, node, words.text.charCodeAt(at));
      at += 1;
    } else {
      accept(node, word + 1);
      word += 1;
      node = enter(terms, words, node, word);
      at = words.at[word] ?? 0;
    }
    if (node < 0) return;
  }
}

/** The node before the first letter of `word`, from the node after the word before; -1 if none. */
function enter(terms: Trie, words: Words, node: number, word: number): number {
  if (word >= words.count || words.clause[word] !== words.clause[word - 1]) return -1;
  return words.at[word] === words.to[word - 1] ? node : child(terms, node, SPACE);
}
