import { parseEdtf, type EdtfPoint } from '../../edtf.ts';

/** Days since 1970-01-01, in UTC. */
export type Day = number;

const MS = 86_400_000;

const parts = ({ digits }: EdtfPoint): [number, number, number] => {
  const [year = 1970, month = 1, day = 1] = digits.split('-').map(Number);
  return [year, month - 1, day];
};

/** Not by `Date.UTC`, which takes the years up to 99 for those of the twentieth century. */
const dayOf = (year: number, month: number, day: number): Day =>
  new Date(0).setUTCFullYear(year, month, day) / MS;

const firstOf = (at: EdtfPoint): Day => dayOf(...parts(at));

function lastOf(at: EdtfPoint): Day {
  const [year, month, day] = parts(at);
  if (at.precision === 'year') return dayOf(year + 1, 0, 0);
  return at.precision === 'month' ? dayOf(year, month + 1, 0) : dayOf(year, month, day);
}

/** The first and the last day that an EDTF value may mean; null where that end is open. */
export interface Days {
  from: Day | null;
  to: Day | null;
  /** Whether the value itself is uncertain or approximate. */
  vague: boolean;
}

export function daysOf(edtf: string): Days {
  const { from, to } = parseEdtf(edtf);
  return {
    from: from && firstOf(from),
    to: to && lastOf(to),
    vague: [from, to].some((end) => end !== null && (end.approximate || end.uncertain)),
  };
}

/** A day as ISO 8601 has it. */
export const isoDay = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10);

/** First days of months or years, few enough to be read side by side. */
export interface Ticks {
  precision: 'year' | 'month';
  days: Day[];
}

/** Steps between ticks, in months. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000] as const;
const MOST_TICKS = 5;

/** Where to write dates on an axis from one day to another. */
export function ticksOf(from: Day, to: Day): Ticks {
  const start = new Date(from * MS);
  const end = new Date(to * MS);
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const step = STEPS.find((size) => months / size <= MOST_TICKS) ?? 12_000;
  const days: Day[] = [];
  const first = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (let month = Math.ceil(first / step) * step; ; month += step) {
    const day = dayOf(Math.floor(month / 12), month % 12, 1);
    if (day > to) break;
    if (day >= from) days.push(day);
  }
  return { precision: step >= 12 ? 'year' : 'month', days };
}
