/** Days are counted from 1 January 1970; clock time and time zones play no part. */
const MS_PER_DAY = 86_400_000;

export const dayOf = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY);

/** The day of an ISO date, null where it is not one. A time after the date is ignored. */
export function parseDay(iso: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return dayOf(year, month, day);
}

export const yearOf = (day: number): number => new Date(day * MS_PER_DAY).getUTCFullYear();
export const monthOf = (day: number): number => new Date(day * MS_PER_DAY).getUTCMonth() + 1;
/** 0 for Monday. */
export const weekdayOf = (day: number): number => (new Date(day * MS_PER_DAY).getUTCDay() + 6) % 7;

export const daysIn = (year: number, month: number): number =>
  dayOf(year, month + 1, 1) - dayOf(year, month, 1);

const OPEN = 1_000_000;

/** An EDTF date or interval as first and last day; open ends lie far away. Null if unreadable. */
export function edtfDays(edtf: string): readonly [number, number] | null {
  const [from = '', to = from] = edtf.split('/');
  const first = from === '..' ? -OPEN : side(from)?.[0];
  const last = to === '..' ? OPEN : side(to)?.[1];
  return first === undefined || last === undefined || first > last ? null : [first, last];
}

function side(date: string): readonly [number, number] | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?$/.exec(date);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return [dayOf(year, month, 1), dayOf(year, month + 1, 1) - 1];
  const day = dayOf(year, month, Number(match[3]));
  return [day, day];
}
