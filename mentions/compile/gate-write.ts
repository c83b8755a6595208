import type { PageDates } from '../gate-dates.ts';
import { pairTable } from '../gate-pairs.ts';
import { rowsOf } from '../gate-rows.ts';
import { GATE_FORMAT } from '../gate-text.ts';
import { asked, CUT, cutOf } from '../gate-words.ts';
import { pack } from '../pack.ts';
import type { Keyed } from './gate-keys.ts';

/** The terms of one language: words that stand near each other wherever the term does, in written form. */
export interface GateLanguage {
  readonly tag: string;
  /** By symbol. */
  readonly terms: ReadonlyMap<number, readonly (readonly string[])[]>;
}

interface Written {
  readonly rows: readonly Keyed[];
  /** How many there are; they are numbered from 0. */
  readonly symbols: number;
  readonly languages: readonly GateLanguage[];
}

/**
 * Writes what `openGate` reads: see gate-text.ts.
 * @param pairs words of which one or two stand side by side, folded
 */
export function writeGate(
  { rows: keyed, symbols, languages }: Written,
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
  const rows = pack(Int32Array.from(rowsOf(keyed, indexOf)));
  const lines = Array.from({ length: symbols }, (_, symbol) => lineOf(symbol, languages));
  let end = 0;
  const ends = lines.map(({ length }) => (end += length));
  return [
    GATE_FORMAT,
    pack(
      Int32Array.from(dates.flatMap(({ undated, first, last }) => [undated ? 1 : 0, first, last])),
    ),
    rows,
    pack(pairTable(pairs)),
    wordsOf(languages),
    keysOf(languages, new Set(keyed.flatMap(([key]) => key))),
    pack(Int32Array.from(ends)),
    lines.join(''),
  ].join('\n');
}

const isLatin = (term: readonly string[]): boolean =>
  term.every((word) => /^[\^a-z0-9*]+$/.test(word));

/** What all languages have together under `latin` and `other`, and again the Latin part of each. */
function partsOf<Its>(
  all: readonly (readonly [tag: string, its: readonly Its[]])[],
  termOf: (one: Its) => readonly string[],
): (readonly [tag: string, its: readonly Its[]])[] {
  const latin = (its: readonly Its[]) => its.filter((one) => isLatin(termOf(one)));
  const whole = all.flatMap(([, its]) => its);
  return [
    ['latin', latin(whole)],
    ['other', whole.filter((one) => !isLatin(termOf(one)))],
    ...all.map(([tag, its]) => [tag, latin(its)] as const),
  ];
}

/** The terms of a symbol. */
const lineOf = (symbol: number, languages: readonly GateLanguage[]): string =>
  partsOf(
    languages.map(({ tag, terms }) => [tag, terms.get(symbol) ?? []] as const),
    (term) => term,
  )
    .map(([tag, terms]) =>
      written(
        tag,
        terms.map((term) => [cutOfTerm(term), term.join('_')] as const),
      ),
    )
    .join('');

/** A string of a dense script, or a stem that is shorter than cuts. */
const isSought = ([cut]: readonly [cut: string, symbol: string]) => /^=|\*$/.test(cut);

/** Of all keys, by cut, their symbols. */
function keysOf(languages: readonly GateLanguage[], keys: ReadonlySet<number>): string {
  const all = languages.map(({ tag, terms }) => {
    const its = [...terms].filter(([symbol]) => keys.has(symbol));
    return [tag, its.flatMap(([symbol, own]) => own.map((term) => ({ symbol, term })))] as const;
  });
  return partsOf(all, ({ term }) => term)
    .flatMap(([tag, its]) => {
      const entries = its.map(({ symbol, term }) => [cutOfTerm(term), `${symbol}`] as const);
      return [
        written(
          tag,
          entries.filter((entry) => !isSought(entry)),
        ),
        written(`${tag}*`, entries.filter(isSought)),
      ];
    })
    .join('');
}

/** Of all terms of Latin letters. */
function wordsOf(languages: readonly GateLanguage[]): string {
  const terms = languages.flatMap(({ terms: its }) => [...its.values()].flat()).filter(isLatin);
  const cuts = new Set(terms.flatMap((term) => term.map(cutOfWord)));
  return cuts.size === 0 ? '' : `,${[...cuts].toSorted().join()},`;
}

/** Cuts, and what belongs to each; nothing where there are none. */
function written(tag: string, entries: readonly (readonly [cut: string, its: string])[]): string {
  const byCut = new Map<string, Set<string>>();
  for (const [cut, its] of entries) byCut.set(cut, (byCut.get(cut) ?? new Set()).add(its));
  if (byCut.size === 0) return '';
  const lists = [...byCut.values()].map((its) => [...its].join('|'));
  return `\t${tag} ${[...byCut.keys()].join(',')} ${lists.join(',')}`;
}

/** Of the word that tells most, which is the longest. */
function cutOfTerm(term: readonly string[]): string {
  const [longest = ''] = term.toSorted((one, other) => other.length - one.length);
  return cutOfWord(longest);
}

/** A string of a dense script is its own cut, and so is a stem that is shorter than cuts. */
function cutOfWord(word: string): string {
  const { kind, letters } = asked(word);
  const cut = cutOf(letters);
  if (kind === 'string') return word;
  return kind === 'stem' && cut === letters && cut.length < CUT ? `${cut}*` : cut;
}
