/**
 * The gate as text. Its first line names the format; then one line of JSON each for
 * conditions   [key, symbols, span, [symbols, …]][]
 * latin, other for each symbol, its terms of Latin letters, and all others: "term|term|…"
 * The lines are read only when they are asked for: few pages need the last one. In a term, words are
 * joined by a space; `ab*` is a stem, `^ab` asks for a capital, `^^ab` for capitals, and `=ab` is a
 * string of a script without spaces.
 */
const FORMAT = 'parallax-gate-4';

/** A stored gate that cannot be used; whoever holds the corpus makes it anew. */
export class GateError extends Error {
  override name = 'GateError';
}

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
}

/** A term: the words that stand near each other wherever it does, in their written form. */
export type GateTerm = readonly string[];

/** The words of a term as an open gate gives it. */
export const wordsOfTerm = (term: string): GateTerm =>
  term.includes(' ') ? term.split(' ') : [term];

export interface OpenGate {
  readonly conditions: readonly Condition[];
  /** The terms of a symbol; those of other scripts only if the text has any. */
  readonly terms: (symbol: number, everyScript: boolean) => readonly string[];
}

/** @param symbols by symbol, its terms */
export function writeGate(
  symbols: readonly (readonly GateTerm[])[],
  conditions: readonly Condition[],
): string {
  const written = (wanted: (term: GateTerm) => boolean): string =>
    JSON.stringify(
      symbols.map((terms) =>
        terms
          .filter(wanted)
          .map((term) => term.join(' '))
          .join('|'),
      ),
    );
  const rows = conditions.map(({ key, near, span, article }) => [key, near, span, article]);
  const latin = (term: GateTerm): boolean => term.every((word) => /^[\^a-z0-9*]+$/.test(word));
  return [FORMAT, JSON.stringify(rows), written(latin), written((term) => !latin(term))].join('\n');
}

/** Reads what `writeGate` wrote. @throws {GateError} where it is something else */
export function openGate(text: string): OpenGate {
  const [format, rows, latin, other, ...rest] = text.split('\n', 5);
  if (format !== FORMAT || other === undefined || rest.length > 0) {
    throw new GateError('a gate of another format');
  }
  const latinTerms = parse(latin, isTexts);
  let otherTerms: readonly string[] | null = null;
  return {
    conditions: parse(rows, isRows).map(([key, near, span, article]) => ({
      key,
      near,
      span,
      article,
    })),
    terms(symbol, everyScript) {
      const own = termsIn(latinTerms[symbol]);
      if (!everyScript) return own;
      otherTerms ??= parse(other, isTexts);
      return [...own, ...termsIn(otherTerms[symbol])];
    },
  };
}

const termsIn = (written: string | undefined): readonly string[] =>
  written ? written.split('|') : [];

type Row = readonly [readonly number[], readonly number[], number, readonly (readonly number[])[]];

/** The lines were written by `writeGate`, so their outline is enough. */
const isRows = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.every((row) => Array.isArray(row) && row.length === 4);
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && typeof value[0] === 'string';

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
