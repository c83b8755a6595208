import type { PageDates } from '../gate-dates.ts';
import { pairTable } from '../gate-pairs.ts';
import { rowsOf } from '../gate-rows.ts';
import { GATE_FORMAT, type Condition } from '../gate-text.ts';
import { CUT_LETTERS, hashesOf, headOf, MOST_ALONE, PLACE_BASE } from '../gate-held.ts';
import { pack } from '../pack.ts';

/** The terms of one language: words that stand near each other wherever the term does, in written form. */
export interface GateLanguage {
  readonly tag: string;
  /** By symbol. */
  readonly terms: ReadonlyMap<number, readonly (readonly string[])[]>;
}

interface Written {
  readonly symbols: number;
  readonly conditions: readonly Condition[];
  readonly languages: readonly GateLanguage[];
}

/**
 * Writes what `openGate` reads: see gate-text.ts.
 * @param pairs words of which one or two stand side by side, folded
 */
export function writeGate(
  { symbols, conditions, languages }: Written,
  pairs: Iterable<readonly string[]>,
): string {
  const dates: PageDates[] = [];
  const known = new Map<string, number>();
  const indexOf = (one: PageDates): number => {
    const name = JSON.stringify(one);
    const at = known.get(name) ?? dates.push(one) - 1;
    known.set(name, at);
    return at;
  };
  const rows = pack(Int32Array.from(rowsOf(conditions, indexOf)));
  const days = dates.flatMap(({ undated, first, last }) => [undated ? 1 : 0, first, last]);
  return [
    GATE_FORMAT,
    String(symbols),
    pack(Int32Array.from(days)),
    rows,
    pack(pairTable(pairs)),
    ...wordsOf(languages),
  ].join('\n');
}

/** A term of a symbol: its words in written form, without order. */
interface Term {
  readonly symbol: number;
  readonly words: readonly string[];
}

const isLatin = ({ words }: Term): boolean => words.every((word) => /^[\^a-z0-9*]+$/.test(word));

/** The Latin part of each language, and what all have together under `latin` and `other`: where they are, and they. */
function wordsOf(languages: readonly GateLanguage[]): readonly [string, string] {
  const all = languages.map(({ tag, terms }) => ({
    tag,
    terms: [...terms].flatMap(([symbol, its]) => its.map((words) => ({ symbol, words }))),
  }));
  const whole = all.flatMap(({ terms }) => terms);
  const parts = [
    ...all.map(({ tag, terms }) => ({ tag, terms: terms.filter(isLatin) })),
    { tag: 'latin', terms: whole.filter(isLatin) },
    { tag: 'other', terms: whole.filter((term) => !isLatin(term)) },
  ].map(({ tag, terms }) => ({ tag, text: partOf(terms) }));
  let places = ' ';
  let text = '';
  for (const { tag, text: its } of parts) {
    if (its === '') continue;
    places += `${tag}:${text.length}:${text.length + its.length} `;
    text += its;
  }
  return [places, text];
}

/** One part of the words: nothing where there are none. */
function partOf(all: readonly Term[]): string {
  const { byWord, numbers } = termsByWord(all);
  if (byWord.size === 0) return '';
  const byCut = new Map<string, string[]>();
  const sought: string[][] = [];
  for (const word of byWord.keys()) {
    const letters = lettersOf(word);
    const cut = letters.replace('*', '').slice(0, CUT_LETTERS);
    const isSought = letters.startsWith('=') || (letters.endsWith('*') && cut.length < CUT_LETTERS);
    if (isSought) sought.push([word]);
    else byCut.set(cut, [...(byCut.get(cut) ?? []), word]);
  }
  /** Words that stand together, with their heads one after the other. */
  const group = (its: readonly string[]): string => {
    const place = numbers.length.toString(PLACE_BASE);
    const written = its.flatMap((word) => {
      const letters = lettersOf(word);
      const heads = headsOf(
        word.length - letters.length,
        byWord.get(word) ?? { alone: [], others: [] },
      );
      numbers.push(...heads.flat());
      return heads.map(() => letters);
    });
    return `${written.join('|')}:${place}`;
  };
  const words = ['', ...[...byCut.values()].map(group)].join();
  const apart = sought.map(group).join();
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(1 + byCut.size * ROOM)));
  for (const [at, hash] of hashesOf([...byCut.keys()]).entries()) {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = at + 1;
  }
  return [words, pack(slots), apart, pack(Int32Array.from(numbers))].join(' ');
}

const lettersOf = (word: string): string => word.replace(/^\^+/, '');

/** The heads of a word, each with what belongs to it: more than one where it has more terms than one can tell. */
function headsOf(capitals: number, { alone, others }: WordTerms): number[][] {
  const first = alone.slice(0, MOST_ALONE);
  const heads = [[headOf(capitals, first.length, others.length), ...first, ...others]];
  for (let from = MOST_ALONE; from < alone.length; from += MOST_ALONE) {
    const its = alone.slice(from, from + MOST_ALONE);
    heads.push([headOf(capitals, its.length, 0), ...its]);
  }
  return heads;
}

/** Slots for each cut at least: most words of a text find theirs free. */
const ROOM = 1.9;

interface WordTerms {
  /** The symbols of which it is a term alone. */
  readonly alone: number[];
  /** Where the terms of several words stand that it is one of. */
  readonly others: number[];
}

/** The terms of each word, and as numbers those of several words: of each the symbol, and how many words it has. */
function termsByWord(terms: readonly Term[]): {
  byWord: Map<string, WordTerms>;
  numbers: number[];
} {
  const byWord = new Map<string, WordTerms>();
  const numbers: number[] = [];
  const known = new Set<string>();
  for (const { symbol, words } of terms) {
    const its = [...new Set(words)].toSorted();
    const name = `${symbol} ${its.join(' ')}`;
    if (known.has(name)) continue;
    known.add(name);
    const isAlone = its.length === 1;
    const number = isAlone ? symbol : numbers.push(symbol, its.length) - 2;
    for (const word of its) {
      const all = byWord.get(word) ?? { alone: [], others: [] };
      (isAlone ? all.alone : all.others).push(number);
      byWord.set(word, all);
    }
  }
  return { byWord, numbers };
}
