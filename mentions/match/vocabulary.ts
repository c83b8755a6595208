import { foldWord } from '../fold/letters.ts';
import { capitalsOf } from '../fold/capitals.ts';
import { isDense, textWords } from '../fold/words.ts';
import { STAR, termCapitals, termSymbol, type Trie } from '../table.ts';
import type { Counter } from './counter.ts';
import { child, starOf } from './trie.ts';

/**
 * Places in the trees, two numbers each: the index of the tree, and the node that what has been read so
 * far leads to. Flat, because cold code pays for each object it makes.
 */
export type Places = readonly number[];

/** Where letters lead, and the stems that have ended among them. */
interface Begun {
  readonly places: Places;
  readonly stems: Places;
}

/** What is known of a word, wherever it stands. */
interface Known {
  /** The symbols that it stands for by itself. */
  readonly symbols: readonly number[];
  /** Where it leads, if a term of several words goes on from there. */
  readonly ends: Places;
  /** Where that is after a space. */
  readonly spaced: Places;
}

const NOTHING: Known = { symbols: [], ends: [], spaced: [] };
const NOWHERE: Places = [];
const NO_SYMBOLS: ReadonlySet<number> = new Set();
const SPACE = 32;
/** What so many letters lead to is kept: most words are done with after these. */
const BEGINNING = 3;

/**
 * What the words of a page stand for. Each different word is folded and looked up once, for all its
 * places: of what a page says, most is said again.
 */
export class Vocabulary {
  readonly #tries: readonly Trie[];
  readonly #counter: Counter;
  readonly #known = new Map<string, Known>();
  /** By first letters. */
  readonly #begun = new Map<string, Begun>();

  /** @param tries the words of each language that counts */
  constructor(tries: readonly Trie[], counter: Counter = { steps: 0 }) {
    this.#tries = tries;
    this.#counter = counter;
    this.#begun.set('', { places: tries.flatMap((_, index) => [index, 0]), stems: NOWHERE });
  }

  /** Lets go of what it has learned of words, which may be as much as all words of a page. */
  forget(): void {
    const start = this.#begin('');
    this.#known.clear();
    this.#begun.clear();
    this.#begun.set('', start);
  }

  /** @param word as written */
  look(word: string): Known {
    let known = this.#known.get(word);
    if (known === undefined) {
      known = this.#lookUp(word);
      this.#known.set(word, known);
    }
    return known;
  }

  /**
   * The symbols that may stand in a text, without where: one that is not among them does not stand there.
   * Words are cut by the browser's own call; cold, that costs a tenth of noting where each one stands.
   */
  symbolsIn(text: string): ReadonlySet<number> {
    const words = textWords(text);
    const found = new Set<number>();
    // Indexed, because an iterator costs more than all else here before code is optimised.
    for (let at = 0; at < words.length; at += 1) {
      const known = this.look(words[at] ?? '');
      if (known === NOTHING) continue;
      for (const symbol of known.symbols) found.add(symbol);
      if (known.ends.length > 0) this.#goOn(words, at, known, found);
    }
    this.#counter.steps += words.length;
    return found.size === 0 ? NO_SYMBOLS : found;
  }

  /** The symbols of the terms that end at places, where the first word is written with such capitals. */
  symbolsAt(places: Places, capitals: number): readonly number[] {
    const symbols: number[] = [];
    for (let at = 0; at < places.length; at += 2) {
      const trie = this.#trieAt(places, at);
      const node = places[at + 1] ?? 0;
      const last = trie.outFirst[node + 1] ?? 0;
      for (let out = trie.outFirst[node] ?? 0; out < last; out += 1) {
        const packed = trie.out[out] ?? 0;
        if (termCapitals(packed) <= capitals) symbols.push(termSymbol(packed));
      }
    }
    return symbols;
  }

  /** Where a folded word leads from places before its first letter. */
  endsOf(places: Places, folded: string): Places {
    return this.#ends({ places, stems: NOWHERE }, folded, 0);
  }

  /** Where terms go on with a word after a space. */
  afterSpace(places: Places): Places {
    const reached: number[] = [];
    for (let at = 0; at < places.length; at += 2) {
      const next = child(this.#trieAt(places, at), places[at + 1] ?? 0, SPACE);
      if (next >= 0) reached.push(places[at] ?? 0, next);
    }
    return reached;
  }

  #trieAt(places: Places, at: number): Trie {
    const trie = this.#tries[places[at] ?? 0];
    if (trie === undefined) throw new RangeError('a place in no tree');
    return trie;
  }

  #lookUp(word: string): Known {
    const folded = foldWord(word);
    const begun = this.#begin(folded.slice(0, BEGINNING));
    if (begun.places.length === 0 && begun.stems.length === 0) return NOTHING;
    const places = this.#ends(begun, folded, BEGINNING);
    if (folded === '' || places.length === 0) return NOTHING;
    const symbols = this.symbolsAt(places, capitalsOf(word));
    const spaced = this.afterSpace(places);
    const ends = spaced.length > 0 || (isDense(word) && this.#leadOn(places)) ? places : NOWHERE;
    return symbols.length === 0 && ends.length === 0 ? NOTHING : { symbols, ends, spaced };
  }

  /** Where the first letters lead, each beginning from the one before. */
  #begin(letters: string): Begun {
    let begun = this.#begun.get(letters);
    if (begun === undefined) {
      begun = this.#follow(this.#begin(letters.slice(0, -1)), letters, letters.length - 1);
      this.#begun.set(letters, begun);
    }
    return begun;
  }

  /** Follows the letters of a word from the one at `from`; a star branches off to the word's end. */
  #follow(begun: Begun, letters: string, from: number): Begun {
    if (begun.places.length === 0) return begun;
    const places: number[] = [];
    const stems = [...begun.stems];
    for (let at = 0; at < begun.places.length; at += 2) {
      const index = begun.places[at] ?? 0;
      const { first, label } = this.#trieAt(begun.places, at);
      let node = begun.places[at + 1] ?? 0;
      for (let letter = from; letter < letters.length && node >= 0; letter += 1) {
        this.#counter.steps += 1;
        // In place, for a call each letter costs as much again: the edges of a node are sorted.
        let low = first[node] ?? 0;
        const end = first[node + 1] ?? 0;
        if (low < end && label[low] === STAR) stems.push(index, low + 1);
        const wanted = letters.charCodeAt(letter);
        let high = end;
        while (low < high) {
          const middle = (low + high) >> 1;
          if ((label[middle] ?? 0) < wanted) low = middle + 1;
          else high = middle;
        }
        node = low < end && label[low] === wanted ? low + 1 : -1;
      }
      if (node >= 0) places.push(index, node);
    }
    return { places, stems };
  }

  /** The places at which a word ends; a stem may be all of a word. */
  #ends(begun: Begun, letters: string, from: number): Places {
    const { places, stems } = this.#follow(begun, letters, from);
    if (places.length === 0) return stems;
    const ends = [...stems];
    for (let at = 0; at < places.length; at += 2) {
      const star = starOf(this.#trieAt(places, at), places[at + 1] ?? 0);
      if (star >= 0) ends.push(places[at] ?? 0, star);
    }
    ends.push(...places);
    return ends;
  }

  /** Whether some term goes on without a space, as in dense scripts. */
  #leadOn(places: Places): boolean {
    for (let at = 0; at < places.length; at += 2) {
      const { first } = this.#trieAt(places, at);
      const node = places[at + 1] ?? 0;
      if ((first[node] ?? 0) < (first[node + 1] ?? 0)) return true;
    }
    return false;
  }

  /** Follows terms of several words; whether the words stand in one clause is not asked here. */
  #goOn(words: readonly string[], first: number, known: Known, found: Set<number>): void {
    const word = words[first] ?? '';
    let places = isDense(word) ? [...known.spaced, ...known.ends] : known.spaced;
    for (let at = first + 1; at < words.length && places.length > 0; at += 1) {
      const next = words[at] ?? '';
      const folded = foldWord(next);
      if (folded === '') continue;
      const ends = this.endsOf(places, folded);
      if (ends.length === 0) return;
      for (const symbol of this.symbolsAt(ends, capitalsOf(word))) found.add(symbol);
      const spaced = this.afterSpace(ends);
      places = isDense(next) ? [...spaced, ...ends] : spaced;
    }
  }
}
