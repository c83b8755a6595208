import { dayOf, daysIn, monthOf, weekdayOf, yearOf } from '../days.ts';
import type { Scan } from '../match/scan.ts';
import type { DateSymbols } from '../table.ts';

/** A date that a text tells: the words it stands in, and the intervals of days it may mean. */
export interface SaidDate {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly (readonly [number, number])[];
}

/** Without a page date, a day without a year may lie in any of these. */
const YEARS = [2014, 2030] as const;
/** A day without a year lies at most this far after the page's date; else a year earlier. */
const AHEAD = 120;
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|eme|e|o|a|го|е|ого)?$/;
const YEAR = /^(?:19|20)\d\d$/;
const MONTH_SIGN = '月';
const DAY_SIGNS = new Set(['日', '号']);
const NUMERIC = /^\s?[./-]\s?$/;

/** Finds the dates of a block. Without the page's date, "Friday" and "today" mean nothing. */
export function saidDates(scan: Scan, symbols: DateSymbols, page: number | null): SaidDate[] {
  const { words } = scan;
  const word = (at: number): string => words.text.slice(words.at[at] ?? 0, words.to[at] ?? 0);
  const dates: SaidDate[] = [];
  const add = (start: number, end: number, meanings: SaidDate['meanings']) => {
    if (meanings.length > 0) dates.push({ start, end, meanings });
  };
  for (const { symbol, start, end } of scan.atoms) {
    const month = symbols.months.indexOf(symbol) + 1;
    if (month > 0) {
      const before =
        dayNumber(word(start - 1)) ?? dayNumber(filler(word(start - 1), word(start - 2)));
      const after = dayNumber(word(end));
      const year = yearNear(end, after === null ? 0 : 1);
      const day = before ?? after;
      const from = before === null ? start : start - 1;
      add(from, end + (before === null && after !== null ? 1 : 0), monthDays(year, month, day));
    }
    const weekday = symbols.weekdays.indexOf(symbol);
    if (weekday >= 0 && page !== null) {
      const past = page - ((weekdayOf(page) - weekday + 7) % 7);
      add(start, end, [
        [past, past],
        [past + 7, past + 7],
      ]);
    }
    const day = symbols.days.indexOf(symbol);
    if (day >= 0 && page !== null) add(start, end, [[page + day - 1, page + day - 1]]);
  }
  for (let at = 0; at < words.count; at += 1) numeric(at);
  return dates;

  function numeric(at: number): void {
    const here = word(at);
    if (YEAR.test(here) && !between(at, at + 1, NUMERIC)) {
      add(at, at + 1, monthDays(Number(here), null, null));
    } else if (YEAR.test(here)) {
      const [month, day] = [Number(word(at + 1)), dayNumber(word(at + 2))];
      if (month >= 1 && month <= 12 && day !== null && between(at + 1, at + 2, NUMERIC)) {
        add(at, at + 3, monthDays(Number(here), month, day));
      }
    }
    const number = dayNumber(here);
    if (number === null) return;
    if (word(at + 1) === MONTH_SIGN && number <= 12) {
      add(at, at + 4, monthDays(null, number, dayNumber(word(at + 2))));
    } else if (DAY_SIGNS.has(word(at + 1)) && word(at - 1) !== MONTH_SIGN && page !== null) {
      const same = dayOf(yearOf(page), monthOf(page), number);
      if (number <= daysIn(yearOf(page), monthOf(page))) add(at, at + 2, [[same, same]]);
    }
    const second = dayNumber(word(at + 1));
    if (second === null || !between(at, at + 1, /^[./]$/)) return;
    const year =
      YEAR.test(word(at + 2)) && between(at + 1, at + 2, /^[./]$/) ? Number(word(at + 2)) : null;
    const meanings = [
      ...(second <= 12 ? monthDays(year, second, number) : []),
      ...(number <= 12 && second !== number ? monthDays(year, number, second) : []),
    ];
    add(at, at + (year === null ? 2 : 3), meanings);
  }

  function between(left: number, right: number, pattern: RegExp): boolean {
    if (right >= words.count || left < 0) return false;
    return pattern.test(scan.text.slice(words.end[left] ?? 0, words.start[right] ?? 0));
  }

  /** The year that follows, past `skip` words and perhaps one small word ("de", "r."). */
  function yearNear(at: number, skip: number): number | null {
    for (let next = at + skip; next <= at + skip + 1; next += 1) {
      if (YEAR.test(word(next))) return Number(word(next));
    }
    return null;
  }

  function monthDays(year: number | null, month: number | null, day: number | null) {
    const in1 = (y: number): (readonly [number, number])[] => {
      if (month === null) return [[dayOf(y, 1, 1), dayOf(y, 12, 31)]];
      if (day === null) return [[dayOf(y, month, 1), dayOf(y, month, daysIn(y, month))]];
      if (day > daysIn(y, month)) return [];
      return [[dayOf(y, month, day), dayOf(y, month, day)]];
    };
    if (year !== null) return in1(year);
    if (page === null) {
      return Array.from({ length: YEARS[1] - YEARS[0] + 1 }, (_, i) => YEARS[0] + i).flatMap(in1);
    }
    const thisYear = in1(yearOf(page) + 1).concat(in1(yearOf(page)), in1(yearOf(page) - 1));
    return thisYear.filter(([from]) => from <= page + AHEAD).slice(0, 1);
  }
}

function dayNumber(word: string): number | null {
  const digits = ORDINAL.exec(word)?.[1];
  const number = Number(digits ?? 0);
  return number >= 1 && number <= 31 ? number : null;
}

/** Between a day and a month there may be one small word: "15 de agosto". */
const filler = (small: string, before: string): string =>
  /^\p{L}{1,3}\p{M}?$/u.test(small) ? before : '';
