import type { Condition, GatePhrase, GateWord, WordKind } from '../gate-text.ts';
import { STAR, termCapitals, termSymbol, type Table } from '../table.ts';
import { pathsOf } from './paths.ts';

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

interface Word {
  readonly kind: WordKind;
  readonly text: string;
}
type Term = readonly Word[];

/** The terms of a table's symbols, as the gate looks for them. */
export class GateWords {
  readonly #terms = new Map<number, Term[]>();

  constructor(table: Table) {
    for (const { labels, output } of pathsOf(table.terms)) {
      const text = labels
        .map((label) => (label === STAR ? '*' : String.fromCharCode(label)))
        .join('');
      const mark = '^'.repeat(termCapitals(output));
      const term = text.split(' ').map((word, at) => wordOf(word, at === 0 ? mark : ''));
      const symbol = termSymbol(output);
      const known = this.#terms.get(symbol) ?? [];
      known.push(term);
      this.#terms.set(symbol, known);
    }
  }

  /** How many terms a symbol has. */
  size(symbol: number): number {
    return this.#terms.get(symbol)?.length ?? 0;
  }

  /** Words of the symbol's longest term; a string of a dense script may stand for many. */
  longest(symbol: number): number {
    const lengths = (this.#terms.get(symbol) ?? []).map((term) =>
      term.reduce((sum, { kind, text }) => sum + (kind === 'dense' ? text.length : 1), 0),
    );
    return Math.max(1, ...lengths);
  }

  /** What the conditions ask for, with symbols numbered anew from 0. */
  used(conditions: readonly Condition[]) {
    const numbers = new Map<number, number>();
    const renumber = (symbol: number): number => {
      const known = numbers.get(symbol) ?? numbers.size;
      numbers.set(symbol, known);
      return known;
    };
    const renumbered = conditions.map(({ near, span, article }) => ({
      near: near.map(renumber),
      span,
      article: article.map((group) => group.map(renumber)),
    }));
    return { ...this.#entries(numbers), renumbered };
  }

  #entries(numbers: ReadonlyMap<number, number>) {
    const found = new Map<string, Word & { symbols: Set<number> }>();
    const enter = (word: Word) => {
      const known = found.get(keyOf(word)) ?? { ...word, symbols: new Set() };
      found.set(keyOf(word), known);
      return known;
    };
    const several = new Map<string, readonly [term: Term, symbol: number]>();
    for (const [symbol, number] of numbers) {
      for (const term of this.#terms.get(symbol) ?? []) {
        const [first, second] = term.map(enter);
        if (second === undefined) first?.symbols.add(number);
        else several.set(`${term.map(keyOf).join(' ')} ${number}`, [term, number]);
      }
    }
    const sorted = [...found.values()].toSorted(byText);
    const indices = new Map(sorted.map((word, index) => [keyOf(word), index]));
    const entries: readonly GateWord[] = sorted.map(({ kind, text, symbols }) => ({
      kind,
      text,
      symbols: [...symbols],
    }));
    const phrases: readonly GatePhrase[] = [...several.values()].map(([term, symbol]) => ({
      words: term.map((word) => indices.get(keyOf(word)) ?? 0),
      symbol,
    }));
    return { entries, phrases };
  }
}

function wordOf(written: string, mark: string): Word {
  const bare = written.replace('*', '');
  if (DENSE.test(bare)) return { kind: 'dense', text: bare };
  return { kind: written.endsWith('*') ? 'stem' : 'word', text: mark + bare };
}

const keyOf = ({ kind, text }: Word): string => `${kind} ${text}`;
const byText = (one: Word, other: Word): number =>
  one.text < other.text ? -1 : one.text > other.text ? 1 : 0;
