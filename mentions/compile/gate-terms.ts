import { holdsDense } from '../fold/words.ts';
import { PHRASE_WORDS, TERM_LETTERS, type Condition } from '../gate-text.ts';
import { withoutRare } from '../gate-fold.ts';
import { CUT_LETTERS } from '../gate-held.ts';
import { STAR, termCapitals, termSymbol, type Table } from '../table.ts';
import type { GateLanguage } from './gate-write.ts';
import { pathsOf } from './paths.ts';

/** Of a term of several words, the longest: they are the rarest as a rule. */
const WORDS = 4;

interface Word {
  readonly kind: 'word' | 'stem' | 'dense';
  readonly text: string;
}
type Term = readonly Word[];

/** The terms of a table's symbols, as the gate looks for them. */
export class GateTerms {
  readonly #languages: readonly string[];
  /** By index of language, by symbol. */
  readonly #terms: readonly Map<number, Term[]>[];
  readonly #longest = new Map<number, number>();
  /** Of a symbol the words of one of its terms. */
  readonly #only = new Map<number, readonly Word[]>();
  /** How many terms a symbol has in all languages. */
  readonly #counts = new Map<number, number>();

  constructor(table: Table) {
    this.#languages = table.languages;
    this.#terms = table.languages.map(() => new Map());
    const paths = table.terms.flatMap((words, language) =>
      (words === null ? [] : pathsOf(words)).map((path) => ({ ...path, language })),
    );
    for (const { labels, output, language } of paths) {
      const text = labels
        .map((label) => (label === STAR ? '*' : String.fromCharCode(label)))
        .join('');
      const mark = '^'.repeat(termCapitals(output));
      const known = text.split(' ').flatMap((word, at) => knownOf(word, at === 0 ? mark : ''));
      const quick = known.filter((one) => !isShort(one));
      const words = quick.length > 0 ? quick : known.length > 0 ? known : [ANYWHERE];
      const count = known.length > PHRASE_WORDS ? 1 : WORDS;
      const term = words.toSorted((a, b) => b.text.length - a.text.length).slice(0, count);
      const symbol = termSymbol(output);
      this.#only.set(symbol, known);
      if (known.every(({ kind }) => kind !== 'dense')) {
        this.#longest.set(symbol, Math.max(this.longest(symbol), known.length));
      }
      const own = this.#terms[language];
      own?.set(symbol, [...(own.get(symbol) ?? []), term]);
      this.#counts.set(symbol, this.#count(symbol) + 1);
    }
  }

  /** Words of the symbol's longest term. */
  longest(symbol: number): number {
    return this.#longest.get(symbol) ?? 1;
  }

  /**
   * The words of the one term that a symbol stands for, in their order, cut as pairs know them; null for
   * one that is a stem or of a dense script. None where it has more terms.
   */
  onlyWords(symbol: number): readonly (string | null)[] {
    const words = this.#count(symbol) === 1 ? (this.#only.get(symbol) ?? []) : [];
    return words.map(({ kind, text }) => {
      const letters = text.replace(/^\^+/, '');
      const isCut = kind === 'word' || (kind === 'stem' && letters.length === TERM_LETTERS);
      return isCut ? letters : null;
    });
  }

  /** Conditions with symbols numbered anew from 0, and the terms of these. */
  used(all: readonly Condition[]): {
    symbols: number;
    conditions: readonly Condition[];
    languages: GateLanguage[];
  } {
    const numbers = new Map<number, number>();
    const renumber = (symbol: number): number => {
      const known = numbers.get(symbol) ?? numbers.size;
      numbers.set(symbol, known);
      return known;
    };
    const conditions = all.map(({ near, span, article, dates }) => ({
      // What has the fewest terms is looked for first.
      near: near.toSorted((one, other) => this.#count(one) - this.#count(other)).map(renumber),
      span,
      article: article.map((group) => group.map(renumber)),
      dates,
    }));
    const languages = this.#languages.map((tag, at) => ({
      tag,
      terms: new Map(
        [...numbers].flatMap(([symbol, number]) => {
          const terms = telling(this.#terms[at]?.get(symbol) ?? []);
          const written = terms.map((term) => term.map(asWritten));
          return terms.length === 0 ? [] : [[number, written] as const];
        }),
      ),
    }));
    return { symbols: numbers.size, conditions, languages };
  }

  #count(symbol: number): number {
    return this.#counts.get(symbol) ?? 0;
  }
}

/** See gate-text.ts. */
const asWritten = ({ kind, text }: Word): string =>
  kind === 'dense' ? `=${text}` : kind === 'stem' ? `${text}*` : text;

/** To look for such a stem takes a page longer than for ten words. */
const isShort = ({ kind, text }: Word): boolean =>
  kind === 'stem' && text.replace(/^\^+/, '').length < CUT_LETTERS;

/** A word of which the gate can find nothing. */
const ANYWHERE: Word = { kind: 'stem', text: '' };

const cut = (letters: string, isStem: boolean): Word => ({
  kind: isStem || letters.length > TERM_LETTERS ? 'stem' : 'word',
  text: letters.slice(0, TERM_LETTERS),
});

/** A word as the gate finds it in a text; none where it has no letters that a gate knows. */
function knownOf(written: string, mark: string): readonly Word[] {
  const bare = written.replace('*', '');
  if (holdsDense(bare)) return [{ kind: 'dense', text: bare }];
  const letters = withoutRare(bare);
  if (letters === '') return [];
  const { kind, text } = cut(letters, written.endsWith('*'));
  // Of a first letter that is not known nobody can tell whether it is a capital.
  return [{ kind, text: bare.startsWith(letters.charAt(0)) ? mark + text : text }];
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
