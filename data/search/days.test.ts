import { describe, expect, test } from 'vitest';
import { assembleCorpus } from '../../scripts/lib/assemble-corpus.ts';
import { dayAt, daysOf, makeMonths } from './days.ts';
import { wordsOf } from './words.ts';

const months = makeMonths(Object.values(assembleCorpus('data/corpus').lexicons));
const read = (text: string) => dayAt(wordsOf(text), 0, months)?.tokens ?? null;

describe('a day is read however it is written', () => {
  test.each([
    ['15 août', ['@08-15']],
    ['15 aout 2025', ['@08-15', '@2025-08-15']],
    ['August 15, 2025', ['@08-15', '@2025-08-15']],
    ['Aug 15', ['@08-15']],
    ['1er décembre', ['@12-01']],
    ['7th of November', ['@11-07']],
    ['19 ноября', ['@11-19']],
    ['15. August', ['@08-15']],
    ['15 de agosto', ['@08-15']],
    ['2025-08-15', ['@08-15', '@2025-08-15']],
    ['15/08/2025', ['@08-15', '@2025-08-15']],
    ['8/15/2025', ['@08-15', '@2025-08-15']],
  ])('%s', (text, tokens) => {
    expect(read(text)).toEqual(tokens);
  });

  test.each(['28 points', 'août', '2025', '32 août', 'plan 28', '15/40/2025'])(
    '%s is no day',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

describe('the days of a date', () => {
  test.each([
    ['2025-08-15', ['@08-15', '@2025-08-15']],
    ['2025-12-31/2026-01-01', ['@12-31', '@2025-12-31', '@01-01', '@2026-01-01']],
    ['2025-11-17~', ['@11-17', '@2025-11-17']],
    ['2025-10~', []],
    ['2011/2026-02-05', ['@02-05', '@2026-02-05']],
    [null, []],
  ])('%s', (edtf, days) => {
    expect(daysOf(edtf)).toEqual(days);
  });

  test('of a long interval only its ends', () => {
    expect(daysOf('2024-07-10/2025-07-10')).toHaveLength(4);
  });
});
