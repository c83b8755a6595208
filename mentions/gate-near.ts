import type { Held } from './gate-held.ts';
import { PHRASE_WORDS, type Condition } from './gate-text.ts';
import type { GateWords } from './gate-words.ts';

/** A string of a dense script is many words here: such texts are given more room. */
const DENSE_ROOM = 6;

/** The indexes of words; null for what counts as near to everything. */
type Places = readonly number[] | null;

/** In one step so many words of a text are looked at. */
const PIECE = 5_000;

/** Which of the symbols that a text holds stand near each other. */
export class Nearness {
  readonly #held: Held;
  readonly #words: GateWords;
  readonly #room: number;
  /** Of each word that was asked for, as the text has it, the indexes. */
  readonly #byForm = new Map<string, number[]>();
  readonly #bySymbol = new Map<number, Places>();

  constructor(held: Held, words: GateWords) {
    this.#held = held;
    this.#words = words;
    this.#room = words.isDense ? DENSE_ROOM : 1;
  }

  /**
   * Finds in one go where all words of symbols stand, of which `meet` may be asked then: to look for one after the other
   * goes through a text as often.
   */
  *findSteps(symbols: Iterable<number>): Generator<void, void> {
    for (const symbol of new Set(symbols)) {
      for (const word of (this.#held[symbol] ?? []).flat()) {
        for (const form of word ?? []) this.#byForm.set(form, []);
      }
    }
    for (let from = 0; from < this.#words.all.length; from += PIECE) {
      yield;
      this.#findIn(from);
    }
  }

  #findIn(from: number): void {
    const { all } = this.#words;
    const byForm = this.#byForm;
    const end = Math.min(all.length, from + PIECE);
    for (let at = from; at < end; at += 1) byForm.get(all[at] ?? '')?.push(at);
  }

  /** Whether the symbols of a condition stand near each other. */
  meet({ near, span }: Condition): boolean {
    const lists: (readonly number[])[] = [];
    for (const symbol of near) {
      const places = this.#placesOf(symbol);
      if (places?.length === 0) return false;
      if (places !== null) lists.push(places);
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
      // Strings of dense scripts are cut from words whose number is not known; of some words nothing is.
      if (term.includes(null)) return null;
      const lists = term.map((forms) => this.#placesOfForms(forms ?? []));
      found.push(
        ...(lists.length === 1 ? lists.flat() : meetings(lists, PHRASE_WORDS * this.#room)),
      );
    }
    return found.sort((one, other) => one - other);
  }

  #placesOfForms(forms: readonly string[]): readonly number[] {
    const found = forms.flatMap((form) => this.#byForm.get(form) ?? []);
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
