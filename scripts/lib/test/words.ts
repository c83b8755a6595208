import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '../../../locales/en.json' with { type: 'json' };

/** The English words by key, as the build flattens them: `card.close` is `card_close`, plurals joined by bars. */
function flattened(words: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(words)) {
    if (typeof value === 'string') {
      found.set(prefix + name, value);
    } else if ('n' in value) {
      found.set(prefix + name, Object.values(value).join(' | '));
    } else {
      for (const [key, word] of flattened(value, `${prefix}${name}_`)) found.set(key, word);
    }
  }
  return found;
}

let words = flattened(en);

/** Has the tests of a file read another language's words, as its file in `locales/` holds them. */
export function speak(language: object): void {
  words = flattened(language);
}

// The test fake holds no messages; these are the real ones, so that tests read what a reader reads.
fakeBrowser.i18n.getMessage = (key, substitutions = []) => {
  const values = [substitutions].flat();
  return (words.get(key) ?? '').replaceAll(/\$(\d)/g, (_, n) =>
    String(values[Number(n) - 1] ?? ''),
  );
};
fakeBrowser.i18n.getUILanguage = () => 'en';
