import { expect, test } from 'vitest';
import { dateWords } from './dates.ts';

test.each([
  ['2025-08-15', 'en', '15 Aug 2025'],
  ['2025-08-15', 'fr', '15 août 2025'],
  ['2025-08-15', 'de', '15. Aug. 2025'],
  ['2025-08-15', 'es', '15 ago 2025'],
  ['2025-08-15', 'uk', '15 серп. 2025 р.'],
  ['2025-10', 'uk', 'жовтень 2025 р.'],
  ['2025-10~', 'en', 'about October 2025'],
  ['2019?', 'en', 'perhaps 2019'],
  ['2025-10-24/2025-10-26', 'en', '24 – 26 Oct 2025'],
  ['2011/2026-02-05', 'en', '2011 – 5 Feb 2026'],
  ['../2025-11-05', 'en', 'until 5 Nov 2025'],
  ['2024-07-10/..', 'en', 'since 10 Jul 2024'],
])('%s in %s reads "%s"', (edtf, language, words) => {
  expect(dateWords(edtf, language).replaceAll(/\s/g, ' ')).toBe(words);
});
