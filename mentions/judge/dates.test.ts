import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { edtfDays, parseDay } from '../days.ts';
import { BlockReader } from '../match/reading.ts';
import { saidDates } from './dates.ts';

const month = (august: string[]) =>
  Array.from({ length: 12 }, (_, at) => (at === 7 ? august : [`unused-month-${at}x`]));
const weekdays = Array.from({ length: 7 }, (_, at) =>
  at === 4 ? ['Friday', 'vendredi'] : [`day-${at}x`],
);
const table = compile({
  lexicons: {
    mul: {
      language: 'mul',
      classes: {},
      dates: {
        months: month(['August', 'août', 'agosto', 'августа']),
        weekdays,
        yesterday: ['hier'],
        today: ['today'],
        tomorrow: ['demain'],
      },
    },
  },
  events: [],
  actors: [],
});

/** Whether a date of the text may mean the day, for a page of `page`. */
function means(text: string, day: string, page: string | null): boolean {
  const wanted = parseDay(day) ?? Number.NaN;
  const { scan } = new BlockReader(table, null).read({ text });
  const dates = saidDates(scan, table.dates, page === null ? null : parseDay(page));
  return dates.some(({ meanings }) =>
    meanings.some(([from, to]) => from <= wanted && wanted <= to),
  );
}

describe('dates in a text', () => {
  it.each([
    ['on August 15', '2025-08-15'],
    ['on 15 August 2025', '2025-08-15'],
    ['le 15 août', '2025-08-15'],
    ['el 15 de agosto', '2025-08-15'],
    ['15 августа', '2025-08-15'],
    ['on 15/8', '2025-08-15'],
    ['am 15.8.2025', '2025-08-15'],
    ['2025-08-15', '2025-08-15'],
    ['8月15日', '2025-08-15'],
    ['last August', '2025-08-20'],
    ['in 2022', '2022-04-01'],
    ['last Friday', '2025-08-15'],
    ['today', '2025-08-18'],
    ['hier', '2025-08-17'],
    ['demain', '2025-08-19'],
    ['15日', '2025-08-15'],
  ])('"%s" may mean %s', (text, day) => expect(means(text, day, '2025-08-18')).toBe(true));

  it('takes a day without a year from the year before, where it would lie far ahead', () => {
    expect(means('in August', '2025-08-10', '2026-02-01')).toBe(true);
    expect(means('in August', '2026-08-10', '2026-02-01')).toBe(false);
  });
  it('knows no weekday where the page has no date', () => {
    expect(means('last Friday', '2025-08-15', null)).toBe(false);
    expect(means('15 August', '2025-08-15', null)).toBe(true);
  });
  it('does not take a score for a date', () => {
    expect(means('won 28 points', '2025-08-28', '2025-08-18')).toBe(false);
  });
});

describe('intervals', () => {
  it('reads EDTF', () => {
    expect(edtfDays('2025-08')).toEqual([parseDay('2025-08-01'), parseDay('2025-08-31')]);
    expect(edtfDays('2025-10~/..')?.[0]).toBe(parseDay('2025-10-01'));
    expect(edtfDays('soon')).toBeNull();
    expect(parseDay('2025-02-30')).toBeNull();
  });
});
