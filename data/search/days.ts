import type { Lexicon } from '../../mentions/index.ts';
import { foldWord } from '../../mentions/index.ts';
import { parseEdtf } from '../edtf.ts';
import type { Word } from './words.ts';

/*
 * Days in texts and queries, whatever the order and language they are written in. `@08-15` stands for
 * a day of any year, `@2025-08-15` for that of one.
 */

/** The number of the month that a folded word names, 1 to 12. */
export type Months = (folded: string) => number | null;

/** Months by the words of the corpus's lexicons; "oct" and "sept" are enough, "ma" is not. */
export function makeMonths(lexicons: readonly Lexicon[]): Months {
  const known = new Map<string, number>();
  for (const { dates } of lexicons) {
    for (const [index, names] of (dates?.months ?? []).entries()) {
      for (const name of names) {
        const stem = foldWord(name.replaceAll(/[*^]|\{.*\}/g, ''));
        if (stem.length >= 3) known.set(stem, index + 1);
      }
    }
  }
  const asked = new Map<string, number | null>();
  return (folded) => {
    const before = asked.get(folded);
    if (before !== undefined) return before;
    const month = known.get(folded) ?? monthByStart(known, folded);
    asked.set(folded, month);
    return month;
  };
}

/** A month in one of its forms (ноября), or begun (octo). */
function monthByStart(known: ReadonlyMap<string, number>, folded: string): number | null {
  if (folded.length < 3) return null;
  const found = new Set<number>();
  for (const [name, month] of known) {
    const inflected = name.length >= 4 && folded.startsWith(name);
    if (inflected || name.startsWith(folded)) found.add(month);
  }
  const [month] = found;
  return found.size === 1 && month !== undefined ? month : null;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** A day as its tokens: with its year, where that is known, and without. */
function tokens(year: number | null, month: number, day: number): string[] {
  if (month < 1 || month > 12 || day < 1 || day > 31) return [];
  const any = `${two(month)}-${two(day)}`;
  return year === null ? [`@${any}`] : [`@${any}`, `@${year}-${any}`];
}

const numberOf = (word: Word | undefined): number | null => {
  const digits = /^(\d{1,4})(?:er|st|nd|rd|th|е|го)?$/.exec(word?.folded ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
};

const yearOf = (word: Word | undefined): number | null => {
  const number = numberOf(word);
  return number !== null && number >= 1900 ? number : null;
};

/** Words that together write one day: how many, and the tokens of the day. */
interface WrittenDay {
  words: number;
  tokens: string[];
}

/** "2025-08-15"; "15/08/2025" and "8/15/2025", told apart where one of the two is above twelve. */
function inDigits([a, b, c]: readonly (Word | undefined)[]): WrittenDay | null {
  const [one, other, last] = [numberOf(a), numberOf(b), numberOf(c)];
  if (one === null || other === null || last === null) return null;
  const found =
    one >= 1900
      ? tokens(one, other, last)
      : last < 1900
        ? []
        : other > 12
          ? tokens(last, one, other)
          : tokens(last, other, one);
  return found.length > 0 ? { words: 3, tokens: found } : null;
}

/** "15 août 2025", "August 15", "1er décembre", "15 de agosto". */
function withMonth(words: readonly Word[], at: number, months: Months): WrittenDay | null {
  const first = words[at];
  const second = words[at + 1];
  if (first === undefined || second === undefined) return null;
  const linked = /^(?:de|of)$/.test(second.folded) ? 1 : 0;
  const [day, month, length] =
    numberOf(first) === null
      ? [numberOf(second), months(first.folded), 2]
      : [numberOf(first), months(words[at + 1 + linked]?.folded ?? ''), 2 + linked];
  if (day === null || month === null) return null;
  const year = yearOf(words[at + length]);
  const found = tokens(year, month, day);
  if (found.length === 0) return null;
  return { words: year === null ? length : length + 1, tokens: found };
}

/** The day that the words from here on write, or null. */
export const dayAt = (words: readonly Word[], at: number, months: Months): WrittenDay | null =>
  inDigits(words.slice(at, at + 3)) ?? withMonth(words, at, months);

/** The most days of one interval that are each worth finding. */
const MOST_DAYS = 31;

/** Every day of an EDTF value that is as precise as a day; the ends alone where they are far apart. */
export function daysOf(edtf: string | null): string[] {
  if (edtf === null) return [];
  const ends = Object.values(parseEdtf(edtf)).flatMap((point) =>
    point?.precision === 'day' ? [new Date(point.digits).getTime()] : [],
  );
  const [from, to = from] = ends;
  if (from === undefined || to === undefined) return [];
  const DAY = 86_400_000;
  const step = Math.max(DAY, to - from > MOST_DAYS * DAY ? to - from : DAY);
  const days: string[] = [];
  for (let time = from; time <= to; time += step) {
    const day = new Date(time);
    days.push(...tokens(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()));
  }
  return days;
}
