import type { Atom } from '../match/atoms.ts';
import type { Scan } from '../match/scan.ts';
import type { DateSymbols } from '../table.ts';
import { dayOfMonthMeant, daysMeant, weekdayMeant, type SaidDate } from './said-date.ts';

export type { SaidDate };

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|eme|e|o|a|го|е|ого)?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** A small word between a day and its month: "15 de agosto". */
const SMALL_WORD = /^\p{L}{1,3}\p{M}?$/u;
const MONTH_SIGN = '月';
const DAY_SIGNS = new Set(['日', '号']);
const DOT_OR_SLASH = /^[./]$/;
const DASH = /^-$/;

/** Finds the dates of a block, in reading order. Without the page's date, "Friday" and "today" mean nothing. */
export function saidDates(
  scan: Scan,
  symbols: DateSymbols,
  page: number | null,
): readonly SaidDate[] {
  const reader = new DateReader(scan, page);
  const named = scan.atoms.flatMap((atom) => {
    const month = symbols.months.indexOf(atom.symbol) + 1;
    if (month > 0) return reader.withMonth(atom, month);
    const { start, end } = atom;
    const weekday = symbols.weekdays.indexOf(atom.symbol);
    if (weekday >= 0) return { start, end, meanings: weekdayMeant(page, weekday) };
    const day = symbols.days.indexOf(atom.symbol);
    if (day < 0 || page === null) return [];
    return { start, end, meanings: [[page + day - 1, page + day - 1]] as const };
  });
  const numeric = scan.words.at.flatMap((_, at) => reader.numeric(at));
  return [...named, ...numeric]
    .filter(({ meanings }) => meanings.length > 0)
    .toSorted((one, other) => one.start - other.start);
}

class DateReader {
  readonly #scan: Scan;
  readonly #page: number | null;

  constructor(scan: Scan, page: number | null) {
    this.#scan = scan;
    this.#page = page;
  }

  /** "15 August", "August 15", "15 de agosto de 2025", "August". */
  withMonth({ start, end }: Atom, month: number): SaidDate {
    const before = this.#day(start - 1);
    const earlier = SMALL_WORD.test(this.#word(start - 1)) ? this.#day(start - 2) : null;
    const after = this.#day(end);
    const first = before !== null ? start - 1 : earlier !== null ? start - 2 : start;
    const last = first === start && after !== null ? end + 1 : end;
    const year = this.#year(last) ?? this.#year(last + 1);
    const day = before ?? earlier ?? after;
    return { start: first, end: last, meanings: daysMeant(this.#page, year, month, day) };
  }

  /** "2025-08-15", "15/8", "15.8.2025", "8月15日", "15日", "2022". */
  numeric(at: number): readonly SaidDate[] {
    const year = this.#year(at);
    if (year !== null) return [this.#fromYear(at, year)];
    const number = this.#day(at);
    if (number === null) return [];
    if (this.#word(at + 1) === MONTH_SIGN && number <= 12) {
      const meanings = daysMeant(this.#page, null, number, this.#day(at + 2));
      return [{ start: at, end: at + 4, meanings }];
    }
    if (DAY_SIGNS.has(this.#word(at + 1)) && this.#word(at - 1) !== MONTH_SIGN) {
      return [{ start: at, end: at + 2, meanings: dayOfMonthMeant(this.#page, number) }];
    }
    return this.#dayAndMonth(at, number);
  }

  #fromYear(at: number, year: number): SaidDate {
    const [month, day] = [this.#day(at + 1), this.#day(at + 2)];
    const iso = this.#between(at, DASH) && this.#between(at + 1, DASH);
    if (!iso || month === null || month > 12 || day === null) {
      return { start: at, end: at + 1, meanings: daysMeant(null, year, null, null) };
    }
    return { start: at, end: at + 3, meanings: daysMeant(null, year, month, day) };
  }

  /** Which number is the month differs by country, so both readings stand. */
  #dayAndMonth(at: number, first: number): readonly SaidDate[] {
    const second = this.#day(at + 1);
    if (second === null || !this.#between(at, DOT_OR_SLASH)) return [];
    const year = this.#between(at + 1, DOT_OR_SLASH) ? this.#year(at + 2) : null;
    const meanings = [
      ...(second <= 12 ? daysMeant(this.#page, year, second, first) : []),
      ...(first <= 12 && second !== first ? daysMeant(this.#page, year, first, second) : []),
    ];
    return [{ start: at, end: at + (year === null ? 2 : 3), meanings }];
  }

  #word(at: number): string {
    const { text, at: from, to } = this.#scan.words;
    return text.slice(from[at] ?? 0, to[at] ?? 0);
  }

  #day(at: number): number | null {
    const number = Number(ORDINAL.exec(this.#word(at))?.[1] ?? 0);
    return number >= 1 && number <= 31 ? number : null;
  }

  #year(at: number): number | null {
    const word = this.#word(at);
    return YEAR.test(word) ? Number(word) : null;
  }

  /** Whether what the page writes between word `at` and the next is such a sign. */
  #between(at: number, sign: RegExp): boolean {
    const { text, words } = this.#scan;
    return sign.test(text.slice(words.end[at] ?? 0, words.start[at + 1] ?? 0));
  }
}
