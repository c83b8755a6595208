import { foldWord } from './fold/letters.ts';
import { capitalsOf, distinctWords } from './fold/words.ts';

/**
 * What a text must hold for a mention to be possible, small enough to be read on every page. It
 * errs on one side only: where it says no, `spot` finds nothing.
 */
export interface Gate {
  readonly format: 'parallax-gate-2';
  /** A number for each folded word; "^" before it asks for a capital, "^^" for capitals. */
  readonly words: Readonly<Record<string, number>>;
  /** The same for beginnings of words. */
  readonly stems: Readonly<Record<string, number>>;
  /** The same for strings of scripts that put no space between words. */
  readonly dense: Readonly<Record<string, number>>;
  /** Length of the longest stem, in UTF-16 units. */
  readonly longest: number;
  /** A symbol, then the numbers of the words that all stand in the text where the symbol does. */
  readonly terms: readonly (readonly number[])[];
  /** A mention is possible where each group of one of these conditions has a symbol in the text. */
  readonly conditions: readonly (readonly (readonly number[])[])[];
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const MARKS = ['', '^', '^^'];

/** Whether the text may hold a mention: one pass over its distinct words, mostly native. */
export function mayMention(gate: Gate, text: string): boolean {
  const words = presentWords(gate, text);
  const symbols = new Set<number>();
  for (const [symbol, ...needed] of gate.terms) {
    if (symbol !== undefined && needed.every((word) => words.has(word))) symbols.add(symbol);
  }
  return gate.conditions.some((groups) =>
    groups.every((group) => group.some((symbol) => symbols.has(symbol))),
  );
}

function presentWords(gate: Gate, text: string): ReadonlySet<number> {
  const present = new Set<number>();
  const note = (numbers: Readonly<Record<string, number>>, key: string) => {
    const number = Object.hasOwn(numbers, key) ? numbers[key] : undefined;
    if (number !== undefined) present.add(number);
  };
  for (const word of distinctWords(text)) {
    const folded = foldWord(word);
    for (const mark of MARKS.slice(0, capitalsOf(word) + 1)) {
      note(gate.words, mark + folded);
      for (let length = Math.min(folded.length, gate.longest); length > 0; length -= 1) {
        note(gate.stems, mark + folded.slice(0, length));
      }
    }
  }
  if (DENSE.test(text)) {
    const composed = text.normalize('NFKC');
    for (const string of Object.keys(gate.dense)) {
      if (composed.includes(string)) note(gate.dense, string);
    }
  }
  return present;
}
