import {
  PHRASE_WORDS,
  type Condition,
  type GatePhrase,
  type GateWord,
  type WordKind,
} from '../gate-text.ts';
import { STAR, termCapitals, termSymbol, type Table } from '../table.ts';
import { pathsOf } from './paths.ts';

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Longer words are cut: their first letters tell nearly as much, and their endings become one. */
const LETTERS = 6;

/** Of a term of several words, the longest: they are the rarest as a rule. */
const WORDS = 4;

interface Word {
  readonly kind: WordKind;
  readonly text: string;
}
type Term = readonly Word[];

/** The terms of a table's symbols, as the gate looks for them. */
export class GateWords {
  readonly #terms = new Map<number, Term[]>();
  readonly #longest = new Map<number, number>();

  constructor(table: Table) {
    for (const { labels, output } of pathsOf(table.terms)) {
      const text = labels
        .map((label) => (label === STAR ? '*' : String.fromCharCode(label)))
        .join('');
      const mark = '^'.repeat(termCapitals(output));
      const words = text.split(' ').map((word, at) => wordOf(word, at === 0 ? mark : ''));
      const count = words.length > PHRASE_WORDS ? 1 : WORDS;
      const term = words.toSorted((a, b) => b.text.length - a.text.length).slice(0, count);
      const symbol = termSymbol(output);
      const known = this.#terms.get(symbol) ?? [];
      known.push(term);
      if (words.every(({ kind }) => kind !== 'dense')) {
        this.#longest.set(symbol, Math.max(this.longest(symbol), words.length));
      }
      this.#terms.set(symbol, known);
    }
  }

  /** Words of the symbol's longest term. */
  longest(symbol: number): number {
    return this.#longest.get(symbol) ?? 1;
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
      for (const term of telling(this.#terms.get(symbol) ?? [])) {
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
  const isStem = written.endsWith('*') || bare.length > LETTERS;
  return { kind: isStem ? 'stem' : 'word', text: mark + bare.slice(0, LETTERS) };
}

/** Without the terms that hold another term of the same symbol: "peace plan" where "peace" is one. */
function telling(terms: readonly Term[]): readonly Term[] {
  const kept: Term[] = [];
  for (const term of terms.toSorted(byLength)) {
    const told = kept.some((other) =>
      other.every((wanted) => term.some((word) => covers(wanted, word))),
    );
    if (!told) kept.push(term);
  }
  return kept;
}

/** The shortest terms first, and of their words the shortest, stems before words. */
const byLength = (one: Term, other: Term): number =>
  one.length - other.length || lettersOf(one) - lettersOf(other) || stemsOf(other) - stemsOf(one);
const lettersOf = (term: Term): number => term.reduce((sum, { text }) => sum + text.length, 0);
const stemsOf = (term: Term): number => term.filter(({ kind }) => kind === 'stem').length;

/** Whether the one stands wherever the other does. */
function covers(one: Word, other: Word): boolean {
  if (one.kind === 'dense') return other.kind === 'dense' && other.text.includes(one.text);
  if (other.kind === 'dense') return false;
  const [marks, letters] = split(one.text);
  const [otherMarks, otherLetters] = split(other.text);
  if (marks > otherMarks) return false;
  if (one.kind === 'stem') return otherLetters.startsWith(letters);
  return other.kind === 'word' && otherLetters === letters;
}

const split = (text: string): readonly [marks: number, letters: string] => {
  const letters = text.replace(/^\^+/, '');
  return [text.length - letters.length, letters];
};

const keyOf = ({ kind, text }: Word): string => `${kind} ${text}`;
const byText = (one: Word, other: Word): number =>
  one.text < other.text ? -1 : one.text > other.text ? 1 : 0;
