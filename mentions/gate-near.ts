import { wordsOfTerm, PHRASE_WORDS, type Condition, type OpenGate } from './gate-text.ts';
import type { GateWords } from './gate-words.ts';

/** A string of a dense script is many words here: such texts are given more room. */
const DENSE_ROOM = 6;

/** Words of a text are counted where no more than so many letters come to each: longer ones there are none. */
export const LETTERS_A_WORD = 40;
/** What is written of a word that may stand anywhere: see gate-text.ts. */
const ANYWHERE = '*';
/** What words are made of where there are no other letters than Latin ones: rare ones and small figures too. */
const LETTERS =
  'a-z0-9\\u00AA\\u00B2\\u00B3\\u00B9\\u00BA\\u00BC-\\u00BE\\u02B0-\\u02FF\\u2070-\\u209C';
const [LATIN, NO_LATIN] = [`[${LETTERS}]`, `[^${LETTERS}]`];
/** So many words at most, and what parts them from the next, from a place on. */
const latinWords = (most: number) => new RegExp(`(?:${LATIN}+${NO_LATIN}+){0,${most}}`, 'y');
const anyWords = (most: number) =>
  new RegExp(`(?:[\\p{L}\\p{N}\\p{M}]+[^\\p{L}\\p{N}\\p{M}]+){0,${most}}`, 'uy');

/** Where a symbol stands; null where it counts as near to everything. */
type Places = readonly number[] | null;

/** Where the symbols of a gate stand in a text, and which stand near each other. */
export class Nearness {
  readonly #open: OpenGate;
  readonly #words: GateWords;
  readonly #room: number;
  readonly #standing: (boolean | undefined)[] = [];
  readonly #bySymbol = new Map<number, Places>();
  /** Expressions by how many words they reach over. */
  readonly #sequences = new Map<number, RegExp>();

  constructor(open: OpenGate, words: GateWords) {
    this.#open = open;
    this.#words = words;
    this.#room = words.dense ? DENSE_ROOM : 1;
  }

  /** Whether a symbol stands anywhere in the text; of its capitals nothing is asked. */
  stands(symbol: number): boolean {
    return (this.#standing[symbol] ??= this.#passTerms(symbol, () => true));
  }

  /** Whether the symbols of a condition stand near each other: in steps, one for each of them. */
  *meetSteps({ near, span }: Condition): Generator<void, boolean> {
    const lists: (readonly number[])[] = [];
    for (const symbol of near) {
      const places = this.#placesOf(symbol);
      if (places?.length === 0) return false;
      if (places !== null) lists.push(places);
      yield;
    }
    return lists.length === 0 || this.#meetings(lists, span).next().done !== true;
  }

  #placesOf(symbol: number): Places {
    let known = this.#bySymbol.get(symbol);
    if (known === undefined) this.#bySymbol.set(symbol, (known = this.#find(symbol)));
    return known;
  }

  #find(symbol: number): Places {
    const found: number[] = [];
    // Strings of dense scripts are cut from words whose number is not known; of some words nothing is.
    const isDense = this.#passTerms(symbol, (words) => {
      if (words.some((word) => word.startsWith('=') || word === ANYWHERE)) return true;
      for (const at of this.#placesTogether(words)) found.push(at);
      return false;
    });
    return isDense ? null : found.sort((one, other) => one - other);
  }

  /** Goes through the terms of a symbol whose words all stand in the text, until one is enough. */
  #passTerms(symbol: number, isEnough: (words: readonly string[]) => boolean): boolean {
    const words = this.#words;
    for (const { cuts, of } of this.#open.terms(symbol)) {
      // Indexed, because an iterator costs more than all else here before code is optimised.
      for (let cut = 0; cut < cuts.length; cut += 1) {
        if (!words.hasCut(cuts[cut] ?? '')) continue;
        for (const term of of(cut)) {
          const its = wordsOfTerm(term);
          if (its.every((word) => words.has(word)) && isEnough(its)) return true;
        }
      }
    }
    return false;
  }

  #placesTogether(words: readonly string[]): Iterable<number> {
    const [first = [], ...others] = words.map((word) => this.#words.places(word));
    return others.length === 0 ? first : this.#meetings([first, ...others], PHRASE_WORDS);
  }

  /**
   * Where places of all lists come together.
   * @param span words at most from the first to the last of them
   * @returns the last of each meeting
   */
  *#meetings(lists: readonly (readonly number[])[], span: number): Generator<number> {
    const within = span * this.#room;
    const next = lists.map(() => 0);
    const last = lists.map(() => -Infinity);
    for (;;) {
      let list = -1;
      let at = Infinity;
      for (let index = 0; index < lists.length; index += 1) {
        const place = lists[index]?.[next[index] ?? 0] ?? Infinity;
        if (place < at) [list, at] = [index, place];
      }
      if (list < 0) return;
      next[list] = (next[list] ?? 0) + 1;
      last[list] = at;
      const from = Math.min(...last);
      const length = at - from;
      // No two words begin side by side.
      const isNear = length <= 2 * within;
      const mayBe = length <= within * LETTERS_A_WORD;
      if (isNear || (mayBe && at <= this.#reach(from, within))) yield at;
    }
  }

  /** Where the next word begins after so many, the one at the place among them. */
  #reach(from: number, most: number): number {
    let words = this.#sequences.get(most);
    if (words === undefined) {
      words = (this.#words.everyScript ? anyWords : latinWords)(most);
      this.#sequences.set(most, words);
    }
    words.lastIndex = from;
    words.test(this.#words.lower);
    return Math.max(from, words.lastIndex);
  }
}
