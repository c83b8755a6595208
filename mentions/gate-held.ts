import { capitalsOf } from './fold/capitals.ts';
import type { GatePart, OpenGate } from './gate-text.ts';
import type { Different, GateWords } from './gate-words.ts';
import type { Numbers } from './pack.ts';

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
    if (word.length > 1) hash += word.charCodeAt(1) * 1117;
    if (word.length > 2) hash += word.charCodeAt(2) * 131;
    if (word.length > 3) hash += word.charCodeAt(3) * 17;
    hashes.push(hash);
  }
  return hashes;
}

/** A word of a term, as a text holds it: its words that it is; null where it is a string, or may stand anywhere. */
type HeldWord = string[] | null;
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
    const different = yield* words.differentSteps();
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
    yield;
    const different = words.inBoth([...fresh]);
    const { small } = different;
    let hashes: readonly number[] = [];
    for (let from = 0; from < small.length; from += PIECE) {
      yield;
      hashes = hashes.concat(hashesOf(small.slice(from, from + PIECE)));
    }
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
  for (let from = 0; from < hashes.length; from += PIECE) {
    yield;
    const met = metSlots(part, small, hashes, from);
    for (let at = 0; at < met.length; at += 2) {
      const index = met[at + 1] ?? 0;
      const word = small[index] ?? '';
      const group = parsed(part.words[met[at] ?? 0] ?? '');
      let { head } = group;
      for (const written of group.words) {
        if (isFor(written, word)) finder.add(part, head, cased[index] ?? '');
        head = afterHead(part.terms(), head);
      }
    }
  }
}

/** So many words of a text are looked up in one step. */
const PIECE = 1_000;

/** Words of a gate that stand together, and where the head of the first one is: see gate-text.ts. */
function parsed(group: string): { words: readonly string[]; head: number } {
  const colon = group.indexOf(':');
  return {
    words: group.slice(0, colon).split('|'),
    head: parseInt(group.slice(colon + 1), PLACE_BASE),
  };
}

/** Of each word of a piece whose first letters have a slot, the place of the gate's words that begin so, and its index. */
function metSlots(
  { words, slots }: GatePart,
  small: readonly string[],
  hashes: readonly number[],
  from: number,
): readonly number[] {
  const met: number[] = [];
  const last = slots.length - 1;
  const end = Math.min(hashes.length, from + PIECE);
  for (let index = from; index < end; index += 1) {
    const first = (hashes[index] ?? 0) & last;
    // Of a damaged gate no slot may be free.
    for (let slot = first; slot <= first + last; slot += 1) {
      const place = slots[slot & last] ?? 0;
      if (place === 0) break;
      const cut = (small[index] ?? '').slice(0, CUT_LETTERS);
      if (words[place]?.startsWith(cut) === true) met.push(place, index);
    }
  }
  return met;
}

/** Whether a word of a text is the one that is written in the gate. */
const isFor = (written: string, word: string): boolean =>
  written.endsWith('*') ? word.startsWith(written.slice(0, -1)) : word === written;

/** What is written of a word that may stand anywhere: see gate-text.ts. */
const ANYWHERE = '*';

function findSought(part: GatePart, words: GateWords, different: Different, finder: Finder) {
  const { joined, joinedCased } = different;
  for (const group of part.sought) {
    const {
      words: [written = ''],
      head,
    } = parsed(group);
    if (written === ANYWHERE) finder.add(part, head, null);
    else if (written.startsWith('=')) {
      if (words.holdsString(written.slice(1))) finder.add(part, head, null);
    } else {
      const letters = written.slice(0, -1);
      // Not after their space: a text has that before each word, and letters of another script nowhere.
      for (let at = joined.indexOf(letters); at >= 0; at = joined.indexOf(letters, at + 1)) {
        if (joined[at - 1] === ' ') {
          finder.add(part, head, joinedCased.slice(at, joinedCased.indexOf(' ', at)));
        }
      }
    }
  }
}

/** Where heads are is written in figures and small letters. */
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

/** Where the head of the next word is. */
function afterHead(terms: Numbers, at: number): number {
  const head = terms[at] ?? 0;
  return at + 1 + ((head >> ALONE_FROM) & MOST_ALONE) + (head >> OTHERS_FROM);
}

/** Puts together the terms of one part of which all words are found. */
class Finder {
  readonly #held: (HeldTerm[] | undefined)[];
  /** By where their heads are. */
  readonly #words = new Map<number, HeldWord>();
  /** Of terms of several words, by where they stand, what is found. */
  readonly #begun = new Map<number, HeldWord[]>();

  /** @param held by symbol, what is added to */
  constructor(held: (HeldTerm[] | undefined)[]) {
    this.#held = held;
  }

  /**
   * @param part the same part of the same gate for all texts: given each time, since nobody keeps a gate
   * @param at where the head of the word is
   * @param form the word of the text that it is, with its capitals; null where it is none
   */
  add(part: GatePart, at: number, form: string | null): void {
    const terms = part.terms();
    const head = terms[at] ?? 0;
    const capitals = head & CAPITALS;
    if (form !== null && capitals > 0 && capitalsOf(form) < capitals) return;
    const known = this.#words.get(at);
    if (known !== undefined) {
      if (form !== null) known?.push(form);
      return;
    }
    const word = form === null ? null : [form];
    this.#words.set(at, word);
    const end = afterHead(terms, at);
    const others = end - (head >> OTHERS_FROM);
    for (let place = at + 1; place < others; place += 1) this.#hold(terms[place] ?? 0, [word]);
    for (let place = others; place < end; place += 1) {
      const term = terms[place] ?? 0;
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
