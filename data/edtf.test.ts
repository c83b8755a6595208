import { describe, expect, test } from 'vitest';
import { firstDay, lastDay, parseEdtf } from './edtf.ts';

test('a single date has equal ends', () => {
  const { from, to } = parseEdtf('2025-08-15');
  expect(from).toEqual({
    digits: '2025-08-15',
    precision: 'day',
    approximate: false,
    uncertain: false,
  });
  expect(to).toEqual(from);
});

test.each([
  ['2025', 'year', false, false],
  ['2025-10~', 'month', true, false],
  ['2025-10-24?', 'day', false, true],
  ['2025%', 'year', true, true],
])(
  '%s: its precision is the %s, and how sure it is is kept',
  (text, precision, approximate, uncertain) => {
    expect(parseEdtf(text).from).toMatchObject({ precision, approximate, uncertain });
  },
);

test('the two ends of an interval keep their own precision', () => {
  const { from, to } = parseEdtf('2011/2026-02-05~');
  expect(from).toMatchObject({ digits: '2011', precision: 'year', approximate: false });
  expect(to).toMatchObject({ digits: '2026-02-05', precision: 'day', approximate: true });
});

test('an open end is null', () => {
  expect(parseEdtf('../2025-11-05').from).toBeNull();
  expect(parseEdtf('2024-07-10/..').to).toBeNull();
});

describe('the days that a value may mean can be compared', () => {
  test('a month is over only after its last day', () => {
    expect(lastDay('2025-07') < firstDay('2025-08')).toBe(true);
    expect(lastDay('2025-08') < firstDay('2025-08-15')).toBe(false);
  });

  test('a year is over only after December', () => {
    expect(lastDay('2025') < firstDay('2025-12-30')).toBe(false);
    expect(lastDay('2025~') < firstDay('2026')).toBe(true);
  });

  test('an open beginning is before everything, an open end after everything', () => {
    expect(firstDay('../2025') < '0001').toBe(true);
    expect(lastDay('2024/..') > '9998-12-31').toBe(true);
  });
});
