import { foldWord } from './fold/letters.ts';
import { capitalsOf, textWords } from './fold/words.ts';
import { openGate, PHRASE_WORDS, type Condition, type OpenGate } from './gate-text.ts';

/**
 * What a text must hold for a mention to be possible, as one string, small enough to be read on
 * every page. It errs on one side only: where it says no, `spot` finds nothing.
 */
export type Gate = string;

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const MARKS = ['', '^', '^^'];

/**
 * Whether the text may hold a mention: one pass over its words. Each different word is folded and
 * looked up once.
 * @throws {GateError} where the gate is not one that this code wrote
 */
export function mayMention(gate: Gate, text: string): boolean {
  const open = openGate(gate);
  const dense = DENSE.test(text);
  const seen = new Seen(open, dense);
  if (dense) seen.dense(text.normalize('NFKC'));
  const known = new Map<string, readonly number[]>();
  let at = 0;
  for (const word of textWords(text)) {
    let entries = known.get(word);
    if (entries === undefined) {
      entries = entriesOf(open, word);
      known.set(word, entries);
    }
    if (entries.length > 0) seen.word(entries, at);
    at += 1;
  }
  return seen.any();
}

function entriesOf({ words, stems, longest }: OpenGate, word: string): readonly number[] {
  const folded = foldWord(word);
  return MARKS.slice(0, capitalsOf(word) + 1).flatMap((mark) => {
    const found = [words.get(mark + folded)];
    for (let length = Math.min(folded.length, longest); length > 0; length -= 1) {
      found.push(stems.get(mark + folded.slice(0, length)));
    }
    return found.filter((entry) => entry !== undefined);
  });
}

/** Where each word and each symbol was seen last, and which conditions held at some place. */
class Seen {
  readonly #gate: OpenGate;
  readonly #wordAt = new Map<number, number>();
  readonly #symbolAt = new Map<number, number>();
  readonly #held = new Set<Condition>();
  /** A string of a dense script is many words here: such texts are given more room. */
  readonly #reach: number;

  constructor(gate: OpenGate, dense: boolean) {
    this.#gate = gate;
    this.#reach = dense ? 6 : 1;
  }

  /** Strings of dense scripts have no place: they count as near to everything. */
  dense(text: string): void {
    const found = [...this.#gate.dense].filter(([string]) => text.includes(string));
    for (const [, entry] of found) this.#wordAt.set(entry, Infinity);
    for (const [, entry] of found) this.#note(entry, Infinity);
  }

  word(entries: readonly number[], at: number): void {
    for (const entry of entries)
      if (this.#wordAt.get(entry) !== Infinity) this.#wordAt.set(entry, at);
    for (const entry of entries) this.#note(entry, at);
  }

  /** Whether the article holds what one of the conditions asks it to name. */
  any(): boolean {
    return [...this.#held].some(({ article }) =>
      article.every((group) => group.some((symbol) => this.#symbolAt.has(symbol))),
    );
  }

  #note(entry: number, at: number): void {
    for (const { symbol, words } of this.#gate.terms[entry] ?? []) {
      const from = at - PHRASE_WORDS * this.#reach;
      if (words.every((word) => (this.#wordAt.get(word) ?? -Infinity) >= from)) {
        this.#meet(symbol, at);
      }
    }
  }

  #meet(symbol: number, at: number): void {
    if (this.#symbolAt.get(symbol) === Infinity) return;
    this.#symbolAt.set(symbol, at);
    for (const condition of this.#gate.conditions[symbol] ?? []) {
      if (this.#held.has(condition)) continue;
      const from = at - condition.span * this.#reach;
      if (condition.near.every((other) => (this.#symbolAt.get(other) ?? -Infinity) >= from)) {
        this.#held.add(condition);
      }
    }
  }
}
