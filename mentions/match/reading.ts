import { PATTERN_FIELDS, PatternField, type Subject, type Table } from '../table.ts';
import type { Block } from '../types.ts';
import type { Counter } from './counter.ts';
import { mayHold } from './possible.ts';
import { scanText, type Scan } from './scan.ts';
import { languageOf, wordsFor } from './text-language.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * A block, read as far as it was asked: which symbols it may hold; where it may hold what is looked for,
 * its words and what is found among them. It depends on nothing else of the page: as long as the block
 * is the same, it may be kept and judged again.
 */
export class Reading {
  readonly text: string;
  /** Index of the language in the table; 0 where the table does not know it; -1 where none is told. */
  readonly language: number;
  /** All symbols that stand in the block, and maybe more. */
  readonly symbols: ReadonlySet<number>;
  readonly #table: Table;
  readonly #vocabulary: Vocabulary;
  readonly #counter: Counter;
  #may: Partial<Record<Subject['kind'], boolean>> | null = null;
  #scan: Scan | null = null;

  constructor(
    table: Table,
    vocabulary: Vocabulary,
    text: string,
    language: number,
    counter: Counter,
  ) {
    this.text = text;
    this.language = language;
    this.symbols = vocabulary.symbolsIn(text);
    this.#table = table;
    this.#vocabulary = vocabulary;
    this.#counter = counter;
  }

  /** The words of the block, the known ones among them, and the patterns found; made when first asked for. */
  get scan(): Scan {
    this.#scan ??= scanText(this.#table, this.#vocabulary, this.text, this.language, this.#counter);
    return this.#scan;
  }

  /** Whether some pattern of an event, or of an actor, may be found. */
  mayMention(kind: Subject['kind']): boolean {
    // Of most blocks nothing is known, and nothing is kept.
    if (this.symbols.size === 0) return false;
    this.#may ??= {};
    this.#may[kind] ??= mayHold(
      this.#table.sequences,
      this.symbols,
      (pattern) => this.#kindOf(pattern) === kind,
    );
    return this.#may[kind];
  }

  /** Whether a pattern of an event, or of an actor, stands there; whether it is a mention is for the judge. */
  holds(kind: Subject['kind']): boolean {
    return this.scan.matches.some(({ pattern }) => this.#kindOf(pattern) === kind);
  }

  #kindOf(pattern: number): Subject['kind'] | undefined {
    const { patterns, subjects } = this.#table;
    return subjects[patterns[pattern * PATTERN_FIELDS + PatternField.subject] ?? -1]?.kind;
  }
}

/** Reads the blocks of one page with one table; what it learns of a word holds for all of them. */
export class BlockReader {
  readonly table: Table;
  readonly language: string | null | undefined;
  readonly #counter: Counter;
  /** By the languages that count. */
  readonly #vocabularies = new Map<string, Vocabulary>();

  /** @param language the page's, for blocks that have none of their own */
  constructor(table: Table, language: string | null | undefined, counter: Counter = { steps: 0 }) {
    this.table = table;
    this.language = language;
    this.#counter = counter;
  }

  /** Reads a block in its language, or in all languages where none is told. */
  read({ text, language }: Block): Reading {
    const own = languageOf(this.table, language ?? this.language, text);
    const { name, tries } = wordsFor(this.table, own, text);
    let vocabulary = this.#vocabularies.get(name);
    if (vocabulary === undefined) {
      vocabulary = new Vocabulary(tries(), this.#counter);
      this.#vocabularies.set(name, vocabulary);
    }
    return new Reading(this.table, vocabulary, text, own, this.#counter);
  }

  /** Lets go of what it has learned of words; what is read later learns it anew. */
  forget(): void {
    for (const vocabulary of this.#vocabularies.values()) vocabulary.forget();
  }
}
