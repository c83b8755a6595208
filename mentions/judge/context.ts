import { parseDay } from '../days.ts';
import { Places } from '../match/places.ts';
import type { Scan } from '../match/scan.ts';
import type { Table } from '../table.ts';
import { saidDates, type SaidDate } from './dates.ts';

/** What is known of an article when a candidate is judged. */
export interface Context {
  /** The page's day, null where it shows none. */
  readonly page: number | null;
  readonly pageDate: string | null;
  /** The blocks, then the title if there is one. */
  readonly scans: readonly Scan[];
  /** Index of the title's scan; -1 where there is none. */
  readonly title: number;
  /** The dates that a block tells, in reading order. */
  readonly datesIn: (block: number) => readonly SaidDate[];
  /** Where each symbol stands in a block. */
  readonly placesIn: (block: number) => Places;
  /** For each symbol in the article, the words that stand for it where it first occurs. */
  readonly cast: ReadonlyMap<number, string>;
}

/** Puts together what all blocks tell. Dates and places are looked for only where they are asked for. */
export function contextOf(
  table: Table,
  pageDate: string | null | undefined,
  blocks: readonly Scan[],
  title: Scan | null,
): Context {
  const scans = title === null ? blocks : [...blocks, title];
  const page = pageDate == null ? null : parseDay(pageDate);
  const cast = new Map<number, string>();
  for (const read of scans) {
    for (const { symbol, start, end } of read.atoms) {
      if (!cast.has(symbol)) cast.set(symbol, surface(read, start, end));
    }
  }
  return {
    page,
    pageDate: page === null ? null : (pageDate ?? null),
    scans,
    title: title === null ? -1 : blocks.length,
    datesIn: perBlock(scans, (scan) => saidDates(scan, table.dates, page)),
    placesIn: perBlock(scans, ({ atoms }) => new Places(atoms)),
    cast,
  };
}

/** Made for a block when it is first asked for. */
function perBlock<Made>(scans: readonly Scan[], make: (scan: Scan) => Made) {
  const made = new Map<number, Made>();
  return (block: number): Made => {
    const known = made.get(block);
    if (known !== undefined) return known;
    const scan = scans[block];
    if (scan === undefined) throw new RangeError(`there is no block ${block}`);
    const fresh = make(scan);
    made.set(block, fresh);
    return fresh;
  };
}

/** The words from `start` to `end`, exclusive, as the page writes them. */
export const surface = ({ text, words }: Scan, start: number, end: number): string =>
  text.slice(words.start[start] ?? 0, words.end[end - 1] ?? 0);
