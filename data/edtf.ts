/** One end of an EDTF date: its digits, how precise they are, and how sure. */
export interface EdtfPoint {
  /** `2025`, `2025-10` or `2025-10-24`. */
  digits: string;
  precision: 'year' | 'month' | 'day';
  approximate: boolean;
  uncertain: boolean;
}

/** A parsed EDTF value; a single date has equal ends, an open end is null. */
interface EdtfSpan {
  from: EdtfPoint | null;
  to: EdtfPoint | null;
}

function point(text: string): EdtfPoint | null {
  if (text === '..' || text === '') return null;
  const digits = text.replace(/[?~%]$/, '');
  const mark = text.slice(digits.length);
  const precision = digits.length === 4 ? 'year' : digits.length === 7 ? 'month' : 'day';
  return {
    digits,
    precision,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

/** Takes a valid EDTF date or interval apart (the schema has checked its form). */
export function parseEdtf(text: string): EdtfSpan {
  const [from = '', to] = text.split('/');
  return { from: point(from), to: point(to ?? from) };
}

const LAST_DAY = { year: '-12-31', month: '-31', day: '' } as const;

/** The first day that the value may mean, as a comparable string; open: before everything. */
export const firstDay = (text: string): string => parseEdtf(text).from?.digits ?? '';

/** The last day that the value may mean, as a comparable string (31 stands for any month's end). */
export function lastDay(text: string): string {
  const { to } = parseEdtf(text);
  return to === null ? '9999' : to.digits + LAST_DAY[to.precision];
}
