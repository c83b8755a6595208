import type { GatePart, OpenGate } from './gate-text.ts';
import type { Different, GateWords } from './gate-words.ts';

/** Words are put together by so many first letters: few stems are shorter, and these are looked for otherwise. */
export const CUT_LETTERS = 4;

/**
 * Numbers of words, by their first letters: the last bits tell where a word has its slot among a power of two of
 * them, if that is free; else it is in the next that is.
 */
export function hashesOf(words: readonly string[]): readonly number[] {
  const hashes: number[] = [];
  // Indexed, and without a call of ours: before code is optimised, iterators and calls cost more than all else here.
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    let hash = word.charCodeAt(0) * 7919;
    if (word.length > 1) hash ^= word.charCodeAt(1) * 1117;
    if (word.length > 2) hash ^= word.charCodeAt(2) * 131;
    if (word.length > 3) hash ^= word.charCodeAt(3);
    hashes.push(hash);
  }
  return hashes;
}

/** A word of a term, as a text holds it: its words that it is; null where it is a string, or may stand anywhere. */
export type HeldWord = string[] | null;
type HeldTerm = readonly HeldWord[];

/** By symbol, its terms of which the text holds all words, wherever they stand; undefined where there are none. */
export type Held = readonly (readonly HeldTerm[] | undefined)[];

/** After so many changes all is looked up anew, since words that are gone are kept until then. */
const MOST_CHANGES = 20;

/**
 * Which terms a text holds, and what is known of that when it has changed: of each text only the words that are
 * new are looked up. A word that has gone counts as there: that errs on the side of a gate.
 */
export class KnownTerms {
  #held: (HeldTerm[] | undefined)[] = [];
  #words: ReadonlySet<string> = new Set();
  #tags = '';
  readonly #finders = new Map<string, Finder>();
  #age = MOST_CHANGES;

  /**
   * @param gate the same for all texts
   * @param tags of the parts of the gate that are asked
   */
  *heldSteps(gate: OpenGate, words: GateWords, tags: readonly string[]): Generator<void, Held> {
    const isFirst = this.#age >= MOST_CHANGES || this.#tags !== tags.join();
    if (isFirst) this.#begin(gate, tags);
    this.#age += 1;
    const { different } = words;
    yield;
    const fresh = different.difference(this.#words);
    if (isFirst || fresh.size > 0 || words.isDense) yield* this.#add(fresh, gate, words, tags);
    return this.#held;
  }

  #begin({ symbols }: OpenGate, tags: readonly string[]): void {
    // With room for all: an array that grows at far places is a slow one.
    this.#held = Array.from<HeldTerm[] | undefined>({ length: symbols });
    this.#words = new Set();
    this.#finders.clear();
    this.#tags = tags.join();
    this.#age = 0;
  }

  *#add(
    fresh: Set<string>,
    gate: OpenGate,
    words: GateWords,
    tags: readonly string[],
  ): Generator<void, void> {
    this.#words = this.#words.union(fresh);
    const different = words.inBoth([...fresh]);
    const hashes = hashesOf(different.small);
    yield;
    for (const tag of tags) {
      const part = gate.part(tag);
      if (part === null) continue;
      const finder = this.#finders.get(tag) ?? new Finder(this.#held);
      this.#finders.set(tag, finder);
      yield* findSlotted(part, different, hashes, finder);
      if (part.sought.length > 0) findSought(part, words, different, finder);
      yield;
    }
  }
}

function* findSlotted(
  part: GatePart,
  { small, cased }: Different,
  hashes: readonly number[],
  finder: Finder,
): Generator<void, void> {
  const met = metSlots(part, small, hashes);
  for (let at = 0; at < met.length; at += 2) {
    if (at % PIECE === 0) yield;
    const begin = met[at] ?? 0;
    const index = met[at + 1] ?? 0;
    const word = small[index] ?? '';
    for (const entry of part.words.slice(begin, part.words.indexOf(',', begin)).split('|')) {
      if (isFor(entry, word)) finder.add(part, entry, cased[index] ?? '');
    }
  }
}

/** After so many numbers of what `metSlots` gives the page may have its turn. */
const PIECE = 400;

/** Of each word whose first letters have a slot, where the words of that begin, and its index. */
function metSlots(
  { words, slots }: GatePart,
  small: readonly string[],
  hashes: readonly number[],
): readonly number[] {
  const met: number[] = [];
  const last = slots.length - 1;
  for (let index = 0; index < hashes.length; index += 1) {
    const first = (hashes[index] ?? 0) & last;
    // Of a damaged gate no slot may be free.
    for (let slot = first; slot <= first + last; slot += 1) {
      const begin = slots[slot & last] ?? 0;
      if (begin === 0) break;
      const cut = (small[index] ?? '').slice(0, CUT_LETTERS);
      if (words.startsWith(cut, begin)) met.push(begin, index);
    }
  }
  return met;
}

/** Whether an entry is for a word of a text. */
function isFor(entry: string, word: string): boolean {
  const colon = entry.indexOf(':');
  return entry.charCodeAt(colon - 1) === STAR
    ? word.startsWith(entry.slice(0, colon - 1))
    : word === entry.slice(0, colon);
}

const STAR = '*'.charCodeAt(0);
/** What is written of a word that may stand anywhere: see gate-text.ts. */
const ANYWHERE = '*';

function findSought(part: GatePart, words: GateWords, different: Different, finder: Finder) {
  const { joined, joinedCased } = different;
  for (const entry of part.sought) {
    const written = entry.slice(0, entry.indexOf(':'));
    if (written === ANYWHERE) finder.add(part, entry, null);
    else if (written.startsWith('=')) {
      if (words.holdsString(written.slice(1))) finder.add(part, entry, null);
    } else {
      const stem = ` ${written.slice(0, -1)}`;
      for (let at = joined.indexOf(stem); at >= 0; at = joined.indexOf(stem, at + 1)) {
        finder.add(part, entry, joinedCased.slice(at + 1, joinedCased.indexOf(' ', at + 1)));
      }
    }
  }
}

/** Where terms stand is written in figures and small letters. */
export const PLACE_BASE = 36;

/*
 * The head of a word among the numbers of terms: the lowest two bits tell of capitals, the next of how many
 * terms it is the only word, and the rest of how many others it is one.
 */
const CAPITALS = 0b11;
const ALONE_FROM = 2;
export const MOST_ALONE = 0b1111_1111;
const OTHERS_FROM = 10;

/** @param alone no more than `MOST_ALONE` */
export const headOf = (capitals: number, alone: number, others: number): number =>
  capitals | (alone << ALONE_FROM) | (others << OTHERS_FROM);

/** Puts together the terms of one part of which all words are found. */
class Finder {
  readonly #held: (HeldTerm[] | undefined)[];
  /** By where their terms begin. */
  readonly #words = new Map<number, HeldWord>();
  /** Of terms of several words, by where they stand, what is found. */
  readonly #begun = new Map<number, HeldWord[]>();

  /** @param held by symbol, what is added to */
  constructor(held: (HeldTerm[] | undefined)[]) {
    this.#held = held;
  }

  /**
   * @param part the same part of the same gate for all texts: given each time, since nobody keeps a gate
   * @param entry of the word, as it is written: see gate-text.ts
   * @param form the word of the text that it is, with its capitals; null where it is none
   */
  add(part: GatePart, entry: string, form: string | null): void {
    const terms = part.terms();
    let at = parseInt(entry.slice(entry.indexOf(':') + 1), PLACE_BASE);
    const head = terms[at] ?? 0;
    if (form !== null && !isCased(form, head & CAPITALS)) return;
    const known = this.#words.get(at);
    if (known !== undefined) {
      if (form !== null) known?.push(form);
      return;
    }
    const word = form === null ? null : [form];
    this.#words.set(at, word);
    const alone = at + ((head >> ALONE_FROM) & MOST_ALONE);
    while (at < alone) this.#hold(terms[(at += 1)] ?? 0, [word]);
    const end = at + (head >> OTHERS_FROM);
    while (at < end) {
      const term = terms[(at += 1)] ?? 0;
      const its = this.#begun.get(term) ?? [];
      its.push(word);
      this.#begun.set(term, its);
      if (its.length === terms[term + 1]) this.#hold(terms[term] ?? 0, its);
    }
  }

  #hold(symbol: number, term: HeldTerm): void {
    (this.#held[symbol] ??= []).push(term);
  }
}

/** @param capitals 1 for a word with one, 2 for one in capitals */
function isCased(word: string, capitals: number): boolean {
  if (capitals === 0) return true;
  const its = capitals === 1 ? word.charAt(0) : word;
  return its === its.toUpperCase();
}
