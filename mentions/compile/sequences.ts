import { HALF_WORDS } from '../fold/words.ts';
import { expand, type Phrase, type Step } from '../patterns/expand.ts';
import { LIMITS, PatternError } from '../patterns/limits.ts';
import { parsePattern } from '../patterns/parse.ts';
import { packStep, type Table } from '../table.ts';
import type { Symbols } from './symbols.ts';
import { TrieBuilder } from './trie.ts';

interface Rule {
  readonly subject: number;
  readonly form: number;
  readonly points: number;
  readonly language: string;
  readonly needs: number;
  readonly unless: number;
}

/** Collects patterns: the sequences in one tree, and for each pattern its row of numbers. */
export class Sequences {
  readonly #symbols: Symbols;
  readonly #phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly #tree = new TrieBuilder();
  readonly #rows: number[] = [];
  #patterns = 0;
  #count = 0;

  constructor(symbols: Symbols, phrases: ReadonlyMap<string, readonly Phrase[]>) {
    this.#symbols = symbols;
    this.#phrases = phrases;
  }

  add(match: readonly string[], rule: Rule): void {
    const language = this.#symbols.language(rule.language);
    for (const pattern of match) {
      for (const steps of this.#read(pattern, rule.language)) {
        this.#count += 1;
        if (this.#count > LIMITS.sequences) throw new PatternError('too many patterns');
        this.#tree.add(this.#labels(steps), this.#patterns);
      }
    }
    this.#rows.push(rule.subject, rule.form, rule.points, language, rule.needs, rule.unless);
    this.#patterns += 1;
  }

  freeze(): Pick<Table, 'sequences' | 'patterns'> {
    return { sequences: this.#tree.freeze(), patterns: Int32Array.from(this.#rows) };
  }

  #read(pattern: string, language: string): readonly (readonly Step[])[] {
    try {
      return expand(parsePattern(pattern), language, this.#phrases);
    } catch (error) {
      if (!(error instanceof PatternError) || error.message.includes(pattern)) throw error;
      throw new PatternError(`${error.message} in pattern: ${pattern}`);
    }
  }

  /** Words that follow each other without a gap become one entry of the word tree. */
  #labels(steps: readonly Step[]): number[] {
    const labels: number[] = [];
    for (let at = 0; at < steps.length; at += 1) {
      const step = steps[at];
      if (step === undefined) break;
      const gap = step.gap * HALF_WORDS;
      if (step.kind === 'class') {
        labels.push(packStep(this.#symbols.classSymbol(step.text), gap));
        continue;
      }
      let words = step.text;
      for (let next = steps[at + 1]; joins(step, next); next = steps[at + 1]) {
        words += ` ${next.text}`;
        at += 1;
      }
      labels.push(packStep(this.#symbols.wordSymbol(words, step.language), gap));
    }
    return labels;
  }
}

const joins = (step: Step, next: Step | undefined): next is Step =>
  next?.kind === 'word' &&
  next.gap === 0 &&
  next.language === step.language &&
  !next.text.startsWith('^');
