import { parseDay } from '../days.ts';
import { Places } from '../match/places.ts';
import type { Reading } from '../match/reading.ts';
import type { Match, Scan } from '../match/scan.ts';
import type { Table } from '../table.ts';
import type { Reason } from '../why.ts';
import { saidDates, type SaidDate } from './dates.ts';

/** What is known of an article when a candidate is judged. */
export interface Context {
  /** The page's day, null where it shows none. */
  readonly page: number | null;
  readonly pageDate: string | null;
  /** The blocks, then the title if there is one. */
  readonly readings: readonly Reading[];
  /** Index of the title's reading; -1 where there is none. */
  readonly title: number;
  /** The dates that a block tells, in reading order. */
  readonly datesIn: (block: number) => readonly SaidDate[];
  /** Where each symbol stands in a block. */
  readonly placesIn: (block: number) => Places;
  /** By clue, what was found to speak for a match of this article; undefined where none has looked. */
  readonly reasonsFor: (match: Match) => (Reason | null | undefined)[];
  /** The words that stand for a symbol where it first occurs in the article; null where it does not. */
  readonly cast: (symbol: number) => string | null;
}

/** Puts together what all blocks tell. Everything is looked for only where it is asked for. */
export function contextOf(
  table: Table,
  pageDate: string | null | undefined,
  blocks: readonly Reading[],
  title: Reading | null,
): Context {
  const readings = title === null ? blocks : [...blocks, title];
  const page = pageDate == null ? null : parseDay(pageDate);
  return {
    page,
    pageDate: page === null ? null : (pageDate ?? null),
    readings,
    title: title === null ? -1 : blocks.length,
    datesIn: perBlock(readings, (scan) => saidDates(scan, table.dates, page)),
    placesIn: perBlock(readings, ({ atoms }) => new Places(atoms)),
    reasonsFor: once(() => []),
    cast: once((symbol: number) => firstWords(readings, symbol)),
  };
}

/** Made for a block when it is first asked for. */
function perBlock<Made>(readings: readonly Reading[], make: (scan: Scan) => Made) {
  return once((block: number) => {
    const reading = readings[block];
    if (reading === undefined) throw new RangeError(`there is no block ${block}`);
    return make(reading.scan);
  });
}

function once<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

function firstWords(readings: readonly Reading[], symbol: number): string | null {
  for (const reading of readings) {
    if (!reading.symbols.has(symbol)) continue;
    const atom = reading.scan.atoms.find((one) => one.symbol === symbol);
    if (atom !== undefined) return surface(reading.scan, atom.start, atom.end);
  }
  return null;
}

/** The words from `start` to `end`, exclusive, as the page writes them. */
export const surface = ({ text, words }: Scan, start: number, end: number): string =>
  text.slice(words.start[start] ?? 0, words.end[end - 1] ?? 0);
