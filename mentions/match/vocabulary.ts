import { foldWord } from '../fold/letters.ts';
import { capitalsOf, isDense, textWords } from '../fold/words.ts';
import { termCapitals, termSymbol, type Trie } from '../table.ts';
import type { Counter } from './counter.ts';
import { child, starOf } from './trie.ts';

/** A place in one of the trees: what has been read so far leads there. */
export interface Place {
  readonly trie: Trie;
  readonly node: number;
}

/** Where letters lead, and the stems that have ended among them. */
interface Begun {
  readonly places: readonly Place[];
  readonly stems: readonly Place[];
}

/** What is known of a word, wherever it stands. */
interface Known {
  /** The symbols that it stands for by itself. */
  readonly symbols: readonly number[];
  /** Where it leads, if a term of several words goes on from there. */
  readonly ends: readonly Place[];
}

const NOTHING: Known = { symbols: [], ends: [] };
const NO_SYMBOLS: ReadonlySet<number> = new Set();
const SPACE = 32;
/** What so many letters lead to is kept: most words are done with after these. */
const BEGINNING = 3;

/**
 * What the words of a page stand for. Each different word is folded and looked up once, for all its
 * places: of what a page says, most is said again.
 */
export class Vocabulary {
  readonly #counter: Counter;
  readonly #known = new Map<string, Known>();
  /** By first letters. */
  readonly #begun = new Map<string, Begun>();

  /** @param tries the words of each language that counts */
  constructor(tries: readonly Trie[], counter: Counter = { steps: 0 }) {
    this.#counter = counter;
    this.#begun.set('', { places: tries.map((trie) => ({ trie, node: 0 })), stems: [] });
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
      if (known.ends.length > 0) this.#goOn(words, at, known.ends, found);
    }
    this.#counter.steps += words.length;
    return found.size === 0 ? NO_SYMBOLS : found;
  }

  /** Where a folded word leads from places before its first letter. */
  endsOf(places: readonly Place[], folded: string): readonly Place[] {
    return ends(this.#follow({ places, stems: [] }, folded, 0));
  }

  #lookUp(word: string): Known {
    const folded = foldWord(word);
    const begun = this.#begin(folded.slice(0, BEGINNING));
    const places = ends(this.#follow(begun, folded, BEGINNING));
    if (folded === '' || places.length === 0) return NOTHING;
    const capitals = capitalsOf(word);
    const symbols = places.flatMap((place) => symbolsAt(place, capitals));
    const leading = places.filter((place) => leadsOn(place, isDense(word)));
    return symbols.length === 0 && leading.length === 0 ? NOTHING : { symbols, ends: leading };
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
    let { places } = begun;
    const stems = [...begun.stems];
    for (let at = from; at < letters.length && places.length > 0; at += 1) {
      const letter = letters.charCodeAt(at);
      this.#counter.steps += places.length;
      addStars(stems, places);
      places = childrenOf(places, letter);
    }
    return { places, stems };
  }

  /** Follows terms of several words; whether the words stand in one clause is not asked here. */
  #goOn(words: readonly string[], first: number, from: readonly Place[], found: Set<number>): void {
    const capitals = capitalsOf(words[first] ?? '');
    let places = from;
    let wasDense = isDense(words[first] ?? '');
    for (let at = first + 1; at < words.length && places.length > 0; at += 1) {
      const word = words[at] ?? '';
      const folded = foldWord(word);
      if (folded === '') continue;
      const next = [...afterSpace(places), ...(wasDense ? places : [])];
      places = this.endsOf(next, folded);
      for (const place of places) {
        for (const symbol of symbolsAt(place, capitals)) found.add(symbol);
      }
      wasDense = isDense(word);
    }
  }
}

/** The symbols of the terms that end at a place, as a text writes them whose first word has such capitals. */
export function symbolsAt({ trie, node }: Place, capitals: number): readonly number[] {
  const symbols: number[] = [];
  for (let at = trie.outFirst[node] ?? 0; at < (trie.outFirst[node + 1] ?? 0); at += 1) {
    const packed = trie.out[at] ?? 0;
    if (termCapitals(packed) <= capitals) symbols.push(termSymbol(packed));
  }
  return symbols;
}

/** Where terms go on with a word after a space. */
export const afterSpace = (places: readonly Place[]): readonly Place[] => childrenOf(places, SPACE);

function childrenOf(places: readonly Place[], label: number): readonly Place[] {
  const reached: Place[] = [];
  for (const { trie, node } of places) {
    const next = child(trie, node, label);
    if (next >= 0) reached.push({ trie, node: next });
  }
  return reached;
}

function addStars(stems: Place[], places: readonly Place[]): void {
  for (const { trie, node } of places) {
    const star = starOf(trie, node);
    if (star >= 0) stems.push({ trie, node: star });
  }
}

/** The places at which a word has ended; a stem may be all of a word. */
function ends({ places, stems }: Begun): readonly Place[] {
  if (places.length === 0) return stems;
  const all = [...stems];
  addStars(all, places);
  all.push(...places);
  return all;
}

/** Whether a term of several words goes on; dense scripts put no space between. */
const leadsOn = ({ trie, node }: Place, dense: boolean): boolean =>
  child(trie, node, SPACE) >= 0 || (dense && (trie.first[node] ?? 0) < (trie.first[node + 1] ?? 0));
