import { once } from './fold/once.ts';
import type { PageDates } from './gate-dates.ts';
import { unpack, type Numbers } from './pack.ts';

/**
 * The gate as text. Its first line names the format; then come
 * dates                packed numbers, three each: undated, first, last
 * conditions           packed numbers: see gate-rows.ts
 * pairs                packed numbers: see gate-pairs.ts
 * words                of all terms of Latin letters the cuts of all words, each between commas
 * keys                 of the terms of all symbols that are keys the cuts, each with its symbols
 * ends                 packed numbers: where the terms of each symbol end, from where those of the first begin
 * terms                one symbol after the other
 *
 * The terms of a symbol are those of Latin letters, all others, and then again those of Latin letters
 * language by language. Each of them is a tab, a tag (`latin`, `other`, or the language's), a space, cuts, a
 * space, and the terms of each cut. A cut is the beginning of the word of a term that tells most
 * (gate-words.ts): a text without the cut does not hold the term. Cuts, and the terms of two cuts, are
 * parted by commas, terms of one cut by bars, words of a term by an underscore. Keys are written as terms
 * are, with symbols for terms; those of their cuts that have to be looked for in the text itself, short
 * stems and strings, stand apart under `latin*` and the like.
 *
 * Of words, `ab*` is a stem, `^ab` asks for a capital, `^^ab` for capitals, and `=ab` is a string of a
 * script without spaces. A word with letters that a gate takes for signs is written as several, of what stands
 * between them; one of such letters alone is `*`, which any text holds.
 */
export const GATE_FORMAT = 'parallax-gate-14';

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
  readonly conditions: Numbers;
  readonly pairs: Numbers;
  /** Cuts of all words of terms of Latin letters, each between commas. */
  readonly words: string;
  /** Of all keys, the cuts that are looked up, and those that are looked for; terms are symbols. */
  readonly keys: { readonly looked: readonly Terms[]; readonly sought: readonly Terms[] };
  /** Of a symbol, in the languages and scripts that it was opened for. */
  readonly terms: (symbol: number) => readonly Terms[];
}

/** Terms of one language, or of all. */
interface Terms {
  readonly cuts: readonly string[];
  /** Of the cut with that index; the words of a term are parted by underscores. */
  readonly of: (cut: number) => readonly string[];
}

/** The words of a term as an open gate gives it. */
export const wordsOfTerm = (term: string): readonly string[] =>
  term.includes('_') ? term.split('_') : [term];

/**
 * Reads what `writeGate` wrote, as far as a text asks for it.
 * @param languages tags of lexicons; null for all. Asked only where the gate has terms at all
 * @param everyScript whether the text has letters other than Latin ones
 * @throws {GateError} where it is something else
 */
export function openGate(
  text: string,
  languages: () => ReadonlySet<string> | null,
  everyScript: boolean,
): OpenGate {
  const [format, dates, conditions = '', pairs = '', words = '', keys, ends] = headOf(text);
  if (format !== GATE_FORMAT) throw new GateError('a gate of another format');
  const ended = numbersOf(ends);
  const begin = text.length - (ended.at(-1) ?? 0);
  const lineOf = (symbol: number): string =>
    text.slice(begin + (ended[symbol - 1] ?? 0), begin + (ended[symbol] ?? 0));
  const tags = once((): readonly string[] => {
    const named = languages();
    if (named !== null) return ['mul', ...named];
    return everyScript ? ['latin', 'other'] : ['latin'];
  });
  const days = numbersOf(dates);
  const known: (readonly Terms[])[] = [];

  function read(line = '', mark = ''): readonly Terms[] {
    if (line === '') return [];
    const found: Terms[] = [];
    for (const tag of tags()) {
      const at = line.indexOf(`\t${tag}${mark} `);
      if (at < 0) continue;
      const end = line.indexOf('\t', at + 1);
      const [, cuts = '', terms = ''] = line.slice(at, end < 0 ? undefined : end).split(' ');
      let lists: readonly string[] | undefined;
      found.push({
        cuts: cuts.split(','),
        of: (cut) => (lists ??= terms.split(','))[cut]?.split('|') ?? [],
      });
    }
    return found;
  }

  return {
    dates: (index) => datesAt(days, index),
    // Not all of it is asked for where a text has changed.
    get conditions() {
      return numbersOf(conditions);
    },
    get pairs() {
      return numbersOf(pairs);
    },
    get keys() {
      return { looked: read(keys), sought: read(keys, '*') };
    },
    words,
    terms: (symbol) => (known[symbol] ??= read(lineOf(symbol))),
  };
}

const HEAD_LINES = 7;

/** The lines before those of symbols, of which there are too many to part them all. */
function headOf(text: string): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  while (lines.length < HEAD_LINES) {
    const end = text.indexOf('\n', from);
    lines.push(text.slice(from, end < 0 ? undefined : end));
    if (end < 0) break;
    from = end + 1;
  }
  return lines;
}

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
