import { capitalsOf } from './fold/words.ts';
import { PHRASE_WORDS, wordsOfTerm, type Condition, type OpenGate } from './gate-text.ts';
import type { GateWords } from './gate-words.ts';

/** A string of a dense script is many words here: such texts are given more room. */
const DENSE_ROOM = 6;

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
  for (const [symbol, anywhere] of met.symbols) {
    for (const written of open.terms(symbol)) {
      const term = wordsOfTerm(written);
      if (!term.every((word) => words.has(word))) continue;
      // Strings of dense scripts have no place: they count as near to everything.
      if (term.some((word) => word.startsWith('='))) met.meet(symbol, Infinity);
      else if (anywhere && term.length === 1) met.meet(symbol, 0);
      else awaiting.add(symbol, term);
    }
  }
  const awaited = new Map<string, readonly Place[]>();
  for (const [word, folded] of words.folded) {
    const places = awaiting.wordsLike(word, folded);
    if (places.length > 0) awaited.set(word, places);
  }
  // Indexed, because an iterator costs more than all else here before code is optimised.
  for (let at = 0; at < words.words.length; at += 1) {
    const found = awaited.get(words.words[at] ?? '');
    if (found === undefined) continue;
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
const NONE: readonly Place[] = [];

interface Written {
  /** 1 where it asks for a capital, 2 for capitals. */
  readonly marks: number;
  readonly place: Place;
}

/** Words that terms wait for. */
class Awaiting {
  /** By folded word; by length of stem and stem. */
  readonly #words = new Map<string, Written[]>();
  readonly #stems = new Map<number, Map<string, Written[]>>();

  add(symbol: number, term: readonly string[]): void {
    const awaited = { symbol, at: term.map(() => -Infinity) };
    for (const [index, word] of term.entries()) {
      const bare = word.replace(/^\^+|\*$/g, '');
      const marks = word.lastIndexOf('^') + 1;
      const known = this.#placesOf(bare, word.endsWith('*'));
      known.push({ marks, place: [awaited, index] });
    }
  }

  wordsLike(word: string, folded: string): readonly Place[] {
    const found = [...(this.#words.get(folded) ?? [])];
    for (const [length, stems] of this.#stems) {
      const places = stems.get(folded.slice(0, length));
      if (places !== undefined) found.push(...places);
    }
    if (found.length === 0) return NONE;
    const capitals = capitalsOf(word);
    return found.flatMap(({ marks, place }) => (marks <= capitals ? [place] : []));
  }

  #placesOf(bare: string, isStem: boolean): Written[] {
    let entries = this.#words;
    if (isStem) {
      entries = this.#stems.get(bare.length) ?? new Map<string, Written[]>();
      this.#stems.set(bare.length, entries);
    }
    const known = entries.get(bare) ?? [];
    entries.set(bare, known);
    return known;
  }
}

/** Where each symbol was met last, and which conditions held at some place. */
class Met {
  /** What is asked for, and whether that may be anywhere in the article. */
  readonly symbols: ReadonlyMap<number, boolean>;
  readonly #last = new Map<number, number>();
  readonly #bySymbol = new Map<number, Condition[]>();
  readonly #held = new Set<Condition>();
  readonly #room: number;

  constructor(conditions: readonly Condition[], room: number) {
    this.#room = room;
    const anywhere = conditions.flatMap(({ article }) => article.flat());
    const near = conditions.flatMap((condition) => condition.near);
    this.symbols = new Map([
      ...anywhere.map((symbol) => [symbol, true] as const),
      ...near.map((symbol) => [symbol, false] as const),
    ]);
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
