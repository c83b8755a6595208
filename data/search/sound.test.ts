import { describe, expect, test } from 'vitest';
import { foldWord } from '../../mentions/index.ts';
import { soundOf } from './sound.ts';

const heard = (word: string) => soundOf(foldWord(word));

describe('spellings of one name sound alike', () => {
  test.each([
    ['Witkoff', ['Vitkov', 'Whitkoff', 'Виткофф', 'Уиткофф', 'Witkow']],
    ['Zelensky', ['Zelenskyy', 'Zelenskiy', 'Selenskyj', 'Зеленский', 'Зеленского', 'Zelenski']],
    ['Dmitriev', ['Dmitrieff', 'Dmitrijew', 'Дмитриев', 'Дмитриева']],
    ['Lukashenko', ['Loukachenko', 'Lukaschenko', 'Лукашенко', 'Lukashenka']],
    ['Umerov', ['Oumerov', 'Умеров', 'Umerow']],
    ['Burevestnik', ['Bourevestnik', 'Буревестник']],
    ['Zaporizhzhia', ['Zaporijjia']],
  ])('%s', (name, others) => {
    for (const other of others) expect([other, heard(other)]).toEqual([other, heard(name)]);
  });
});

test('other names sound otherwise', () => {
  const names = ['Witkoff', 'Zelensky', 'Dmitriev', 'Umerov', 'Putin', 'Lavrov', 'Trump', 'Rubio'];
  expect(new Set(names.map(heard)).size).toBe(names.length);
});

test('numbers, short words and scripts that it does not know have no sound', () => {
  expect(['28', 'of', '威特科夫'].map(heard)).toEqual([null, null, null]);
});
