import { expect, test } from 'vitest';
import { isolated } from './isolated.ts';

test.each(['Axios', 'Le Média', '', '北京', 'Київ'])('%j stays as it is', (words) => {
  expect(isolated(words)).toBe(words);
});

test.each(['אמת', 'الجزيرة 24', 'news ‏ 24', '𞤀'])('%j is isolated', (words) => {
  expect(isolated(words)).toBe(`\u2068${words}\u2069`);
});
