import type { Words } from '../fold/words.ts';
import type { Places, Vocabulary } from './vocabulary.ts';

/** A word or class found in a text: the words from `start` to `end`, exclusive. */
export interface Atom {
  readonly symbol: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds every word and class, in the order of their starts. A term is bounded in length, so each
 * word begins a bounded number of steps.
 * @param text the one that the words are from
 */
export function findAtoms(vocabulary: Vocabulary, words: Words, text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  for (let start = 0; start < words.count; start += 1) {
    const { symbols, ends } = vocabulary.look(text.slice(words.start[start], words.end[start]));
    if (symbols.length === 0 && ends.length === 0) continue;
    const first = atoms.length;
    for (const symbol of symbols) add(atoms, first, { symbol, start, end: start + 1 });
    let places = ends;
    for (let at = start + 1; places.length > 0; at += 1) {
      places = vocabulary.endsOf(entered(vocabulary, words, at, places), folded(words, at));
      for (const symbol of vocabulary.symbolsAt(places, words.capitals[start] ?? 0)) {
        add(atoms, first, { symbol, start, end: at + 1 });
      }
    }
  }
  return atoms;
}

/** Adds what was not found already; at one word there are never many. */
function add(atoms: Atom[], first: number, atom: Atom): void {
  for (let at = first; at < atoms.length; at += 1) {
    if (atoms[at]?.symbol === atom.symbol && atoms[at]?.end === atom.end) return;
  }
  atoms.push(atom);
}

const folded = (words: Words, at: number): string =>
  words.text.slice(words.at[at] ?? 0, words.to[at] ?? 0);

/** The places before the first letter of a word, from those after the word before it. */
function entered(vocabulary: Vocabulary, words: Words, at: number, places: Places): Places {
  if (at >= words.count || words.clause[at] !== words.clause[at - 1]) return [];
  return words.at[at] === words.to[at - 1] ? places : vocabulary.afterSpace(places);
}
