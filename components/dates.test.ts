import { afterEach, expect, test } from 'vitest';
import de from '../locales/de.json' with { type: 'json' };
import en from '../locales/en.json' with { type: 'json' };
import es from '../locales/es.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };
import { speak } from '../scripts/lib/test/words.ts';
import { datedWords, dateWords } from './dates.ts';

afterEach(() => speak(en));

test.each([
  ['2025-08-15', 'en', '15 Aug 2025'],
  ['2025-08-15', 'fr', '15 août 2025'],
  ['2025-08-15', 'de', '15. Aug. 2025'],
  ['2025-08-15', 'es', '15 ago 2025'],
  ['2025-08-15', 'uk', '15 серп. 2025 р.'],
  ['2025-10', 'uk', 'жовтень 2025 р.'],
  ['2025-10~', 'en', 'about October 2025'],
  ['2019?', 'en', 'perhaps 2019'],
  ['2025-12-01', 'fr', '1er déc. 2025'],
  ['2025-11-11', 'fr', '11 nov. 2025'],
  ['2025-12-01/2025-12-03', 'fr', '1er–3 déc. 2025'],
  ['2025-11-28/2025-12-01', 'fr', '28 nov. – 1er déc. 2025'],
  ['2025-12-01', 'en', '1 Dec 2025'],
  ['2025-10-24/2025-10-26', 'en', '24 – 26 Oct 2025'],
  ['2011/2026-02-05', 'en', '2011 – 5 Feb 2026'],
  ['../2025-11-05', 'en', 'until 5 Nov 2025'],
  ['2024-07-10/..', 'en', 'since 10 Jul 2024'],
])('%s in %s reads "%s"', (edtf, language, words) => {
  expect(dateWords(edtf, language).replaceAll(/\s/g, ' ')).toBe(words);
});

test.each([
  [fr, '2025-11-05', 'dit le 5 nov. 2025', 'après le 5 nov. 2025', 'pas avant le 5 nov. 2025'],
  [
    fr,
    '2025-12-01',
    'dit le 1er déc. 2025',
    'après le 1er déc. 2025',
    'pas avant le 1er déc. 2025',
  ],
  [fr, '2025-08', 'dit en août 2025', 'après août 2025', 'pas avant août 2025'],
  [fr, '2025', 'dit en 2025', 'après 2025', 'pas avant 2025'],
  [es, '2025-11-05', 'dicho el 5 nov 2025', 'después del 5 nov 2025', 'no antes del 5 nov 2025'],
  [es, '2025', 'dicho en 2025', 'después de 2025', 'no antes de 2025'],
  [
    de,
    '2025-11-05',
    'gesagt am 5. Nov. 2025',
    'nach dem 5. Nov. 2025',
    'frühestens am 5. Nov. 2025',
  ],
])('before a day stands another word than before a month or a year', (words, edtf, ...read) => {
  speak(words);
  const said = (['said', 'after', 'notBefore'] as const).map((how) => datedWords(how, edtf));
  expect(said.map((one) => one.replaceAll(/\s/g, ' '))).toEqual(read);
});
