import { parseDay } from '../days.ts';
import type { Counter } from '../match/counter.ts';
import { scan, type Scan } from '../match/scan.ts';
import type { Table } from '../table.ts';
import type { Article } from '../types.ts';
import { saidDates, type SaidDate } from './dates.ts';

/** What is known of an article when a candidate is judged. */
export interface Context {
  /** The page's day, null where it shows none. */
  readonly page: number | null;
  readonly pageDate: string | null;
  /** The blocks, then the title if there is one. */
  readonly scans: readonly Scan[];
  /** By block, then the title. */
  readonly dates: readonly (readonly SaidDate[])[];
  /** For each symbol in the article, the words that stand for it where it first occurs. */
  readonly cast: ReadonlyMap<number, string>;
}

/** Reads an article once; everything after works on this. */
export function contextOf(table: Table, article: Article, counter: Counter): Context {
  const pageDate = article.date ?? null;
  const page = pageDate === null ? null : parseDay(pageDate);
  const title = article.title == null ? [] : [{ text: article.title }];
  const scans = [...article.blocks, ...title].map((block) =>
    scan(table, block, article.language, counter),
  );
  const cast = new Map<number, string>();
  for (const read of scans) {
    for (const { symbol, start, end } of read.atoms) {
      if (!cast.has(symbol)) cast.set(symbol, surface(read, start, end));
    }
  }
  return {
    page,
    pageDate: page === null ? null : pageDate,
    scans,
    dates: scans.map((read) => saidDates(read, table.dates, page)),
    cast,
  };
}

/** The words from `start` to `end`, exclusive, as the page writes them. */
export const surface = ({ text, words }: Scan, start: number, end: number): string =>
  text.slice(words.start[start] ?? 0, words.end[end - 1] ?? 0);
