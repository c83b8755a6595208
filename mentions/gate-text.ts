import { once } from './fold/once.ts';
import type { PageDates } from './gate-dates.ts';
import { unpack, type Numbers } from './pack.ts';

/**
 * The gate as text. Its first line names the format; then come
 * symbols              how many there are; they are numbered from 0
 * dates                packed numbers, three each: undated, first, last
 * conditions           packed numbers: see gate-rows.ts
 * pairs                packed numbers: see gate-pairs.ts
 * parts                of each part of the words its tag, where it begins after this line, and where it ends
 * words                of all terms
 *
 * Words are those of terms of Latin letters, of all others, and then again those of Latin letters language by
 * language. Tags of parts are `latin`, `other`, or the language's. Each is, parted by spaces:
 * words                parted by bars those with the same first letters, from 1 on parted by commas
 * slots                packed numbers: which of these have the slot; 0 for none (gate-held.ts)
 * sought               parted by commas, words that have no slot, and have to be looked for in the text itself
 * terms                packed numbers: of each term of several words the symbol, and how many words it has; then of
 *                      each word a head (gate-held.ts), the symbols of terms of which it is the only word, and
 *                      where the terms stand of which it is one
 *
 * Of words, `ab*` is a stem, `=ab` a string of a script without spaces, and `*` one that may stand anywhere, since
 * the gate does not know its letters. After words and a colon stands where the head of the first one is, to the base 36;
 * the heads of the others follow. Short stems and strings are sought.
 */
export const GATE_FORMAT = 'parallax-gate-17';

/** A stored gate that cannot be used; whoever holds the corpus makes it anew. */
export class GateError extends Error {
  override name = 'GateError';
}

/** A longer word of a term is cut to so many letters: these tell nearly as much, and endings become one. */
export const TERM_LETTERS = 6;

/** Words of one term stand within so many words. */
export const PHRASE_WORDS = 12;

/** A mention is possible where all symbols `near` stand within `span` words of each other. */
export interface Condition {
  readonly near: readonly number[];
  readonly span: number;
  /** Of each group the article holds one symbol, anywhere. */
  readonly article: readonly (readonly number[])[];
  /** On which a page may be dated; null for any, or none at all. */
  readonly dates: PageDates | null;
}

export interface OpenGate {
  /** Of the dates with an index from 0; null where there are none with it. */
  readonly dates: (index: number) => PageDates | null;
  readonly symbols: number;
  readonly conditions: Numbers;
  readonly pairs: Numbers;
  /** The words of terms of one language or of all, written as above; null for one that has none. */
  readonly part: (tag: string) => GatePart | null;
}

export interface GatePart {
  readonly words: readonly string[];
  readonly slots: Numbers;
  readonly sought: readonly string[];
  /** Read when a word is found: after a change mostly none is. */
  readonly terms: () => Numbers;
}

/**
 * Reads what `writeGate` wrote, as far as a text asks for it.
 * @throws {GateError} where it is something else
 */
export function openGate(text: string): OpenGate {
  const lines: string[] = [];
  let from = 0;
  while (lines.length < HEAD_LINES) {
    const end = text.indexOf('\n', from);
    lines.push(text.slice(from, end < 0 ? undefined : end));
    from = end + 1;
  }
  const [format, symbols, dates, conditions, pairs, parts = ''] = lines;
  if (format !== GATE_FORMAT) throw new GateError('a gate of another format');
  const count = Number(symbols);
  if (!Number.isSafeInteger(count) || count < 0) throw new GateError('a damaged gate');
  // Most looks end before a condition is met.
  const days = once(() => numbersOf(dates));
  return {
    dates: (index) => datesAt(days(), index),
    symbols: count,
    conditions: numbersOf(conditions),
    pairs: numbersOf(pairs),
    part(tag) {
      const at = parts.indexOf(` ${tag}:`);
      if (at < 0) return null;
      const place = parts.slice(at + tag.length + 2, parts.indexOf(' ', at + 1));
      const [begin = 0, end = 0] = place.split(':').map(Number);
      const part = text.slice(from + begin, from + end);
      const [words = '', slots, sought = '', terms] = part.split(' ');
      const listed = sought === '' ? [] : sought.split(',');
      return {
        words: words.split(','),
        slots: numbersOf(slots),
        sought: listed,
        terms: once(() => numbersOf(terms)),
      };
    },
  };
}

/** Lines before the words. */
const HEAD_LINES = 6;

function datesAt(numbers: Numbers, index: number): PageDates | null {
  const [undated, first, last] = numbers.subarray(3 * index, 3 * index + 3);
  if (first === undefined || last === undefined) return null;
  return { undated: undated === 1, first, last };
}

function numbersOf(line: string | undefined): Numbers {
  const numbers = line === undefined ? null : unpack(line);
  if (numbers === null) throw new GateError('a damaged gate');
  return numbers;
}
