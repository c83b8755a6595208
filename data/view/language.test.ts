import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cardLanguage, interfaceLanguage } from './language.ts';

/** The words that a browser would choose, of a language that may not even exist. */
const speak = (language: string): void =>
  void vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue(language);

afterEach(() => vi.restoreAllMocks());

test.each([
  ['en', 'en'],
  ['fr', 'fr'],
  ['uk', 'en'],
  ['qaa', 'en'],
])('where the interface speaks "%s", accounts are told in "%s"', (language, told) => {
  speak(language);
  expect(interfaceLanguage()).toBe(language);
  expect(cardLanguage()).toBe(told);
  expect(cardLanguage('interface')).toBe(told);
});

test('the reader’s own choice goes before that of the interface', () => {
  speak('de');
  expect(cardLanguage('fr')).toBe('fr');
  expect(cardLanguage('en')).toBe('en');
});
