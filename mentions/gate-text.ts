/**
 * The gate as text. Its first line names the format; then one line each for
 * words     kind, shared letters, rest, symbols: see `writeWords`; sorted, one space between
 * phrases   terms of several words: numbers of words, "=", the symbol
 * conditions  "symbols, all near:span:symbols|symbols,…", one space between
 * All numbers are in base 36.
 */
const FORMAT = 'parallax-gate-3';

/** A stored gate that cannot be used; whoever holds the corpus makes it anew. */
export class GateError extends Error {
  override name = 'GateError';
}

/** Words of one phrase stand within so many words. */
export const PHRASE_WORDS = 12;

export type WordKind = 'word' | 'stem' | 'dense';
const KINDS: readonly WordKind[] = ['word', 'stem', 'dense'];

/** A word of the gate; "^" before it asks for a capital, "^^" for capitals. */
export interface GateWord {
  readonly kind: WordKind;
  readonly text: string;
  /** Symbols of which this word alone is a term. */
  readonly symbols: readonly number[];
}

/** A term of several words: indices of words. */
export interface GatePhrase {
  readonly words: readonly number[];
  readonly symbol: number;
}

/** A mention is possible where all symbols `near` stand within `span` words of each other. */
export interface Condition {
  readonly near: readonly number[];
  readonly span: number;
  /** Of each group the article holds one symbol, anywhere. */
  readonly article: readonly (readonly number[])[];
}

export interface OpenGate {
  /** Indices of entries by their text. */
  readonly words: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, number>;
  readonly dense: ReadonlyMap<string, number>;
  /** Length of the longest stem, in UTF-16 units. */
  readonly longest: number;
  /** By entry: the terms that it is part of. */
  readonly terms: readonly (readonly { symbol: number; words: readonly number[] }[])[];
  /** By symbol: the conditions that ask for it nearby. */
  readonly conditions: readonly (readonly Condition[])[];
}

/** @param words sorted by text */
export function writeGate(
  words: readonly GateWord[],
  phrases: readonly GatePhrase[],
  conditions: readonly Condition[],
): string {
  return [
    FORMAT,
    writeWords(words),
    phrases.map(({ words: parts, symbol }) => `${list(parts)}=${digits(symbol)}`).join(' '),
    conditions
      .map(({ near, span, article }) => [list(near), digits(span), groups(article)].join(':'))
      .join(' '),
  ].join('\n');
}

/** Reads what `writeGate` wrote. */
export function openGate(text: string): OpenGate {
  const [format, words = '', phrases = '', conditions = '', ...rest] = text.split('\n');
  if (format !== FORMAT || rest.length > 0) throw new GateError('a gate of another format');
  const maps = { word: new Map<string, number>(), stem: new Map<string, number>() };
  const dense = new Map<string, number>();
  const terms: { symbol: number; words: readonly number[] }[][] = [];
  let longest = 0;
  let before = '';
  for (const [index, entry] of items(words).entries()) {
    const [head = '', symbols = ''] = entry.split(':');
    const kind = KINDS[number(head.charAt(0))] ?? 'word';
    before = before.slice(0, number(head.charAt(1))) + head.slice(2);
    (kind === 'dense' ? dense : maps[kind]).set(before, index);
    if (kind === 'stem') longest = Math.max(longest, before.length);
    terms.push(numbers(symbols).map((symbol) => ({ symbol, words: [index] })));
  }
  for (const phrase of items(phrases)) {
    const [parts = '', symbol = ''] = phrase.split('=');
    const term = { symbol: number(symbol), words: numbers(parts) };
    for (const part of new Set(term.words)) terms[part]?.push(term);
  }
  return { words: maps.word, stems: maps.stem, dense, longest, terms, conditions: byWord() };

  function byWord(): readonly (readonly Condition[])[] {
    const bySymbol: Condition[][] = [];
    for (const written of items(conditions)) {
      const [near = '', span = '', article = ''] = written.split(':');
      const condition = {
        near: numbers(near),
        span: number(span),
        article: article === '' ? [] : article.split(',').map((group) => numbers(group, '|')),
      };
      for (const symbol of condition.near) (bySymbol[symbol] ??= []).push(condition);
    }
    return bySymbol;
  }
}

/** Each word shares its first letters with the one before: their count stands in one digit. */
function writeWords(words: readonly GateWord[]): string {
  let before = '';
  return words
    .map(({ kind, text, symbols }) => {
      let shared = 0;
      while (shared < 35 && shared < text.length && text[shared] === before[shared]) shared += 1;
      before = text;
      const tail = symbols.length === 0 ? '' : `:${list(symbols)}`;
      return digits(KINDS.indexOf(kind)) + digits(shared) + text.slice(shared) + tail;
    })
    .join(' ');
}

const digits = (value: number): string => value.toString(36);
const list = (values: readonly number[], between = ','): string => values.map(digits).join(between);
const groups = (values: readonly (readonly number[])[]): string =>
  values.map((group) => list(group, '|')).join(',');
const items = (line: string): readonly string[] => (line === '' ? [] : line.split(' '));

function number(text: string): number {
  const value = Number.parseInt(text, 36);
  if (Number.isNaN(value)) throw new GateError('a damaged gate');
  return value;
}

const numbers = (text: string, between = ','): readonly number[] =>
  text === '' ? [] : text.split(between).map(number);
