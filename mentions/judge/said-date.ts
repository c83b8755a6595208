import { dayOf, daysIn, monthOf, weekdayOf, yearOf } from '../days.ts';

/** First and last day, both included. */
type Days = readonly [number, number];

/** A date that a text tells: the words it stands in, end exclusive, and what it may mean. */
export interface SaidDate {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Days[];
}

/** Where the page has no date, a day without a year may lie in any of these years. */
const YEARS = /* @__PURE__ */ Array.from({ length: 17 }, (_, at) => 2014 + at);
/** A day without a year lies at most so many days after the page's date; else it is a year older. */
const AHEAD = 120;

/** The days that a year, a month and a day may mean, as far as they are told. */
export function daysMeant(
  page: number | null,
  year: number | null,
  month: number | null,
  day: number | null,
): readonly Days[] {
  if (year !== null) return inYear(year, month, day);
  if (page === null) return YEARS.flatMap((any) => inYear(any, month, day));
  const now = yearOf(page);
  return [now + 1, now, now - 1]
    .flatMap((near) => inYear(near, month, day))
    .filter(([from]) => from <= page + AHEAD)
    .slice(0, 1);
}

function inYear(year: number, month: number | null, day: number | null): readonly Days[] {
  if (month === null) return [[dayOf(year, 1, 1), dayOf(year, 12, 31)]];
  if (day === null) return [[dayOf(year, month, 1), dayOf(year, month, daysIn(year, month))]];
  if (day > daysIn(year, month)) return [];
  return [[dayOf(year, month, day), dayOf(year, month, day)]];
}

/** "Friday" is the last one or the next one; on a Friday, that day or the next. */
export function weekdayMeant(page: number | null, weekday: number): readonly Days[] {
  if (page === null) return [];
  const past = page - ((weekdayOf(page) - weekday + 7) % 7);
  return [
    [past, past],
    [past + 7, past + 7],
  ];
}

/** A day of the page's own month. */
export function dayOfMonthMeant(page: number | null, day: number): readonly Days[] {
  return page === null ? [] : inYear(yearOf(page), monthOf(page), day);
}
