/**
 * The compiled form: trees in flat arrays, and small records. It is made once, kept as text (see
 * store.ts) and used as it is.
 */
import type { Numbers } from './pack.ts';

/**
 * A tree of integer labels. Node n has the edges first[n] to first[n + 1], sorted by label; edge e
 * leads to node e + 1, for nodes are numbered level by level.
 */
export interface Trie {
  readonly first: Numbers;
  readonly label: Numbers;
  /** Node n has the outputs outFirst[n] to outFirst[n + 1]. */
  readonly outFirst: Numbers;
  readonly out: Numbers;
}

/** A clue with its words as symbols and its intervals as pairs of day numbers, ends included. */
export type TableClue =
  | {
      readonly kind: 'page' | 'said' | 'saidElse';
      readonly days: readonly number[];
      readonly points: number;
    }
  | { readonly kind: 'undated'; readonly points: number }
  | {
      readonly kind: 'names';
      readonly symbols: readonly number[];
      readonly where: 'mention' | 'near' | 'sentence' | 'article';
      readonly points: number;
    }
  | { readonly kind: 'anchored'; readonly subjects: readonly number[]; readonly points: number };

/** An event or an actor. */
export interface Subject {
  readonly kind: 'event' | 'actor';
  readonly id: string;
  readonly clues: readonly TableClue[];
  /** Symbols that can take up an anchored mention again. */
  readonly anaphora: readonly number[];
}

/** Symbols with a part in the grammar of dates; lists hold one symbol a month or weekday. */
export interface DateSymbols {
  readonly months: readonly number[];
  readonly weekdays: readonly number[];
  /** Yesterday, today, tomorrow. */
  readonly days: readonly number[];
}

export interface Table {
  /** Index 0 is `mul`. */
  readonly languages: readonly string[];
  /**
   * By index of language, its words: labels are characters of folded text, STAR for the rest of a word;
   * outputs are packed terms. Null where they were not brought in.
   */
  readonly terms: readonly (Trie | null)[];
  /** Indices of the languages that have no word of Latin letters or figures. */
  readonly foreign: readonly number[];
  /** Labels are symbols with the gap before them (packed steps); outputs are pattern indices. */
  readonly sequences: Trie;
  /** PATTERN_FIELDS numbers a pattern: see PatternField. */
  readonly patterns: Numbers;
  readonly subjects: readonly Subject[];
  readonly dates: DateSymbols;
  /** Symbols of the words that speak against a reference to something said before. */
  readonly breakers: Readonly<Record<Breaker, number>>;
}

/**
 * Classes with a part in the grammar of anaphora: `fresh` words bring in something new ("a",
 * "another", "next"), `other` words near a noun name another affair.
 */
export const BREAKERS = ['fresh', 'other'] as const;
type Breaker = (typeof BREAKERS)[number];

/** The label that stands for any more letters of the same word. */
export const STAR = 1;

/** Where each number of a pattern stands. */
export const PatternField = {
  subject: 0,
  form: 1,
  points: 2,
  language: 3,
  /** Bits of the subject's clues. */
  needs: 4,
  unless: 5,
} as const;
export const PATTERN_FIELDS = 6;

export const FORMS = ['name', 'nickname', 'description'] as const;
/** For an actor's short name: it holds only where a full name stands in the article. */
export const SHORT_NAME = 3;

const GAP_BITS = 6;
/** A step of a sequence: a symbol, and how many half words may stand before it. */
export const packStep = (symbol: number, halfWords: number): number =>
  (symbol << GAP_BITS) | halfWords;
export const stepSymbol = (step: number): number => step >> GAP_BITS;
export const stepGap = (step: number): number => step & ((1 << GAP_BITS) - 1);

/** A term's output: its symbol, and how it must be written. */
export const packTerm = (symbol: number, capitals: number): number => (symbol << 2) | capitals;
export const termSymbol = (packed: number): number => packed >> 2;
export const termCapitals = (packed: number): number => packed & 3;
