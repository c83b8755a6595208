import type { PageDates } from './gate-dates.ts';

/**
 * The gate as text. Its first line names the format; then come lines of JSON:
 * conditions           [key, symbols, span, [symbols, …], [undated, first, last]][]
 * one for a language   its tag, "*" where the terms are not all of Latin letters, a space, and
 *                      [symbol, "term|term|…"][]
 * A page reads only the lines of its own languages and scripts. In a term, words are joined by a
 * space; `ab*` is a stem, `^ab` asks for a capital, `^^ab` for capitals, and `=ab` is a string of a
 * script without spaces.
 */
const FORMAT = 'parallax-gate-6';

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
  /** Of these symbols the article holds one: what is asked first, because it turns most pages away. */
  readonly key: readonly number[];
  readonly near: readonly number[];
  readonly span: number;
  /** Of each group the article holds one symbol, anywhere. */
  readonly article: readonly (readonly number[])[];
  /** On which a page may be dated; null for any, or none at all. */
  readonly dates: PageDates | null;
}

/** A term: the words that stand near each other wherever it does, in their written form. */
type GateTerm = readonly string[];

/** The words of a term as an open gate gives it. */
export const wordsOfTerm = (term: string): GateTerm =>
  term.includes(' ') ? term.split(' ') : [term];

/** A condition as it is stored. Nearly all are looked at once, so that none is made an object before. */
type ConditionRow = readonly [
  key: readonly number[],
  near: readonly number[],
  span: number,
  article: readonly (readonly number[])[],
  dates: readonly [undated: 0 | 1, first: number, last: number] | null,
];

export interface OpenGate {
  readonly conditions: readonly ConditionRow[];
  /** The terms of a symbol in the languages and scripts that it was opened for. */
  readonly terms: (symbol: number) => readonly string[];
}

/** The terms of one language. */
interface GateLanguage {
  readonly tag: string;
  /** By symbol. */
  readonly terms: ReadonlyMap<number, readonly GateTerm[]>;
}

const isLatin = (term: GateTerm): boolean => term.every((word) => /^[\^a-z0-9*]+$/.test(word));

export function writeGate(
  languages: readonly GateLanguage[],
  conditions: readonly Condition[],
): string {
  const rows = conditions.map(({ key, near, span, article, dates }) => [
    key,
    near,
    span,
    article,
    dates === null ? null : [dates.undated ? 1 : 0, dates.first, dates.last],
  ]);
  const lines = languages.flatMap(({ tag, terms }) =>
    ['', '*'].flatMap((mark) => {
      const pairs = [...terms].flatMap(([symbol, all]) => {
        const wanted = all.filter((term) => isLatin(term) === (mark === ''));
        return wanted.length === 0
          ? []
          : [[symbol, wanted.map((term) => term.join(' ')).join('|')]];
      });
      return pairs.length === 0 ? [] : [`${tag}${mark} ${JSON.stringify(pairs)}`];
    }),
  );
  return [FORMAT, JSON.stringify(rows), ...lines].join('\n');
}

/**
 * Reads what `writeGate` wrote, as far as a text asks for it.
 * @param languages tags of lexicons; null for all
 * @param everyScript whether the text has letters other than Latin ones
 * @throws {GateError} where it is something else
 */
export function openGate(
  text: string,
  languages: ReadonlySet<string> | null,
  everyScript: boolean,
): OpenGate {
  const [format, rows, ...lines] = text.split('\n');
  if (format !== FORMAT) throw new GateError('a gate of another format');
  /** Lists of terms, each of one language; most are never asked for, so they are cut when they are. */
  const lists: string[][] = [];
  const bySymbol: (readonly string[])[] = [];
  for (const line of lines) {
    const end = line.indexOf(' ');
    const foreign = line.charAt(end - 1) === '*';
    if (end < 1 || (foreign && !everyScript)) continue;
    const tag = line.slice(0, foreign ? end - 1 : end);
    if (languages !== null && tag !== 'mul' && !languages.has(tag)) continue;
    for (const [symbol, terms] of parse(line.slice(end), isPairs)) {
      (lists[symbol] ??= []).push(terms);
    }
  }
  return {
    conditions: parse(rows, isRows),
    terms: (symbol) =>
      (bySymbol[symbol] ??= lists[symbol]?.flatMap((list) => list.split('|')) ?? NONE),
  };
}

const NONE: readonly string[] = [];

/** The lines were written by `writeGate`, so their outline is enough. */
const isRows = (value: unknown): value is readonly ConditionRow[] =>
  Array.isArray(value) && value.every((row) => Array.isArray(row) && row.length === 5);
type Pair = readonly [symbol: number, terms: string];
const isPairs = (value: unknown): value is readonly Pair[] =>
  Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2);

function parse<Value>(line: string | undefined, is: (value: unknown) => value is Value): Value {
  let value: unknown;
  try {
    value = JSON.parse(line ?? '');
  } catch {
    throw new GateError('a damaged gate');
  }
  if (!is(value)) throw new GateError('a damaged gate');
  return value;
}
