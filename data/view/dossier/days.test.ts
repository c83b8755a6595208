import { describe, expect, test } from 'vitest';
import { daysOf, isoDay, ticksOf } from './days.ts';

const iso = (edtf: string): (string | null)[] => {
  const { from, to } = daysOf(edtf);
  return [from, to].map((day) => (day === null ? null : isoDay(day)));
};

test.each([
  ['2025-08-15', '2025-08-15', '2025-08-15'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-12~', '2025-12-01', '2025-12-31'],
  ['2022', '2022-01-01', '2022-12-31'],
  ['2011/2026-02-05', '2011-01-01', '2026-02-05'],
  ['2025-10~/..', '2025-10-01', null],
  ['../1918-11-11', null, '1918-11-11'],
  ['0044-03-15', '0044-03-15', '0044-03-15'],
])('%s means the days from %s to %s', (edtf, from, to) => {
  expect(iso(edtf)).toEqual([from, to]);
});

test.each([
  ['2025-10', false],
  ['2025-10~', true],
  ['2025?', true],
  ['2025-10~/..', true],
])('%s is vague: %s', (edtf, vague) => {
  expect(daysOf(edtf).vague).toBe(vague);
});

describe('the ticks of an axis', () => {
  const ticks = (from: string, to: string): string[] =>
    ticksOf(daysOf(from).from ?? 0, daysOf(to).to ?? 0).days.map(isoDay);

  test('are the first days of months within a year', () => {
    expect(ticks('2025-09-20', '2025-12-05')).toEqual(['2025-10-01', '2025-11-01', '2025-12-01']);
  });

  test('are few over any span, and fall on whole years over many', () => {
    expect(ticks('2011-01-01', '2026-02-05')).toEqual(['2015-01-01', '2020-01-01', '2025-01-01']);
    expect(ticks('0044-03-15', '2025-01-01').length).toBeLessThanOrEqual(6);
  });
});
