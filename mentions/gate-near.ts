import type { Held, HeldWord } from './gate-held.ts';
import { PHRASE_WORDS, type Condition } from './gate-text.ts';
import type { GateWords } from './gate-words.ts';

/** A string of a dense script is many words here: such texts are given more room. */
const DENSE_ROOM = 6;

/** The indexes of words; null for what counts as near to everything. */
type Places = readonly number[] | null;

/** Which of the symbols that a text holds stand near each other. */
export class Nearness {
  readonly #held: Held;
  readonly #words: GateWords;
  readonly #room: number;
  readonly #bySymbol = new Map<number, Places>();
  readonly #byWord = new Map<readonly string[], readonly number[]>();

  constructor(held: Held, words: GateWords) {
    this.#held = held;
    this.#words = words;
    this.#room = words.isDense ? DENSE_ROOM : 1;
  }

  /** Whether the symbols of a condition stand near each other. */
  *meetSteps({ near, span }: Condition): Generator<void, boolean> {
    const lists: (readonly number[])[] = [];
    for (const symbol of near) {
      const places = this.#placesOf(symbol);
      if (places?.length === 0) return false;
      if (places !== null) lists.push(places);
      yield;
    }
    return lists.length === 0 || meetings(lists, span * this.#room, 1).length > 0;
  }

  #placesOf(symbol: number): Places {
    let known = this.#bySymbol.get(symbol);
    if (known === undefined) this.#bySymbol.set(symbol, (known = this.#find(symbol)));
    return known;
  }

  #find(symbol: number): Places {
    const found: number[] = [];
    for (const term of this.#held[symbol] ?? []) {
      const lists = term.map((word) => this.#placesOfWord(word));
      const known = lists.filter((list) => list !== null);
      if (known.length < lists.length) return null;
      found.push(
        ...(known.length === 1 ? known.flat() : meetings(known, PHRASE_WORDS * this.#room)),
      );
    }
    return found.sort((one, other) => one - other);
  }

  #placesOfWord(word: HeldWord): Places {
    // Strings of dense scripts are cut from words whose number is not known; of some words nothing is.
    if (word === null) return null;
    let known = this.#byWord.get(word);
    if (known === undefined) this.#byWord.set(word, (known = this.#findWord(word)));
    return known;
  }

  #findWord(forms: readonly string[]): readonly number[] {
    const { all } = this.#words;
    const found: number[] = [];
    for (const form of forms) {
      for (let at = all.indexOf(form); at >= 0; at = all.indexOf(form, at + 1)) found.push(at);
    }
    return forms.length === 1 ? found : found.sort((one, other) => one - other);
  }
}

/**
 * Where places of all lists come together.
 * @param within words at most from the first to the last of them
 * @param most so many meetings are enough
 * @returns the last place of each meeting
 */
function meetings(
  lists: readonly (readonly number[])[],
  within: number,
  most = Infinity,
): readonly number[] {
  const next = lists.map(() => 0);
  const last = lists.map(() => -Infinity);
  const met: number[] = [];
  while (met.length < most) {
    let list = -1;
    let at = Infinity;
    for (let index = 0; index < lists.length; index += 1) {
      const place = lists[index]?.[next[index] ?? 0] ?? Infinity;
      if (place < at) [list, at] = [index, place];
    }
    if (list < 0) break;
    next[list] = (next[list] ?? 0) + 1;
    last[list] = at;
    if (at - Math.min(...last) <= within) met.push(at);
  }
  return met;
}
