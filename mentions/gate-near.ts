import { capitalsOf } from './fold/words.ts';
import { PHRASE_WORDS, wordsOfTerm, type Condition, type OpenGate } from './gate-text.ts';
import type { GateWords } from './gate-words.ts';

/** A string of a dense script is many words here: such texts are given more room. */
const DENSE_ROOM = 6;
const MARKS = ['', '^', '^^'];

/** A term of a symbol, and where each of its words was seen last. */
interface Awaited {
  readonly symbol: number;
  readonly at: number[];
}

/**
 * Whether the symbols of one of the conditions stand near each other, and the article names what it
 * asks for: one pass over the words. Each different word is folded and looked up once.
 * @param conditions those whose words the text holds
 */
export function standNear(
  open: OpenGate,
  conditions: readonly Condition[],
  words: GateWords,
): boolean {
  const room = words.dense ? DENSE_ROOM : 1;
  const met = new Met(conditions, room);
  const awaiting = new Awaiting();
  for (const symbol of met.symbols) {
    for (const written of open.terms(symbol, words.everyScript)) {
      const term = wordsOfTerm(written);
      if (!term.every((word) => words.has(word))) continue;
      // Strings of dense scripts have no place: they count as near to everything.
      if (term.some((word) => word.startsWith('='))) met.meet(symbol, Infinity);
      else awaiting.add(symbol, term);
    }
  }
  const known = new Map<string, readonly Place[]>();
  for (const [at, word] of words.words.entries()) {
    let found = known.get(word);
    if (found === undefined) {
      found = awaiting.wordsLike(word, words.folded(word));
      known.set(word, found);
    }
    for (const [term, index] of found) {
      term.at[index] = at;
      const from = at - PHRASE_WORDS * room;
      if (term.at.every((last) => last >= from)) met.meet(term.symbol, at);
    }
  }
  return met.any();
}

/** A word of a term: its index there. */
type Place = readonly [term: Awaited, index: number];

/** Words that terms wait for, by their written form. */
class Awaiting {
  readonly #words = new Map<string, Place[]>();
  /** Lengths of the stems. */
  readonly #lengths = new Set<number>();

  add(symbol: number, term: readonly string[]): void {
    const awaited = { symbol, at: term.map(() => -Infinity) };
    for (const [index, word] of term.entries()) {
      const known = this.#words.get(word) ?? [];
      known.push([awaited, index]);
      this.#words.set(word, known);
      if (word.endsWith('*')) this.#lengths.add(word.replace(/^\^+/, '').length - 1);
    }
  }

  wordsLike(word: string, folded: string): readonly Place[] {
    const found: Place[] = [];
    for (const mark of MARKS.slice(0, capitalsOf(word) + 1)) {
      this.#take(mark + folded, found);
      for (const length of this.#lengths) {
        if (length <= folded.length) this.#take(`${mark}${folded.slice(0, length)}*`, found);
      }
    }
    return found;
  }

  #take(written: string, found: Place[]): void {
    const places = this.#words.get(written);
    if (places !== undefined) found.push(...places);
  }
}

/** Where each symbol was met last, and which conditions held at some place. */
class Met {
  readonly symbols: ReadonlySet<number>;
  readonly #last = new Map<number, number>();
  readonly #bySymbol = new Map<number, Condition[]>();
  readonly #held = new Set<Condition>();
  readonly #room: number;

  constructor(conditions: readonly Condition[], room: number) {
    this.#room = room;
    this.symbols = new Set(conditions.flatMap(({ near, article }) => [...near, ...article.flat()]));
    for (const condition of conditions) {
      for (const symbol of condition.near) {
        const known = this.#bySymbol.get(symbol) ?? [];
        known.push(condition);
        this.#bySymbol.set(symbol, known);
      }
    }
  }

  meet(symbol: number, at: number): void {
    this.#last.set(symbol, Math.max(at, this.#last.get(symbol) ?? -Infinity));
    for (const condition of this.#bySymbol.get(symbol) ?? []) {
      if (this.#held.has(condition)) continue;
      const from = at - condition.span * this.#room;
      if (condition.near.every((other) => (this.#last.get(other) ?? -Infinity) >= from)) {
        this.#held.add(condition);
      }
    }
  }

  any(): boolean {
    return [...this.#held].some(({ article }) =>
      article.every((group) => group.some((symbol) => this.#last.has(symbol))),
    );
  }
}
