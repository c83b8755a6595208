import { parseDay } from './days.ts';

/** The dates that a page may have: from a first to a last day, and whether it may show none. */
export interface PageDates {
  readonly undated: boolean;
  readonly first: number;
  readonly last: number;
}

/**
 * @param dates null for any, or none at all
 * @param date ISO day of a page's publication, null where it shows none
 */
export function allows(dates: PageDates | null, date: string | null): boolean {
  if (dates === null) return true;
  const day = date === null ? null : parseDay(date);
  return day === null ? dates.undated : dates.first <= day && day <= dates.last;
}

/** Whether the one allows all that the other does; null is for any date. */
export function allowsAll(one: PageDates | null, other: PageDates | null): boolean {
  if (one === null || other === null) return one === null;
  const undated = one.undated || !other.undated;
  return undated && one.first <= other.first && other.last <= one.last;
}
