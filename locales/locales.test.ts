import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** A language's words, each under its key with dots; plural forms are keys of their own. */
function wordsOf(file: string): Map<string, string> {
  const words = new Map<string, string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') return void words.set(key, value);
    if (typeof value !== 'object' || value === null) throw new Error(`${file}: ${key} is no text`);
    for (const [name, inner] of Object.entries(value)) {
      walk(inner, key === '' ? name : `${key}.${name}`);
    }
  };
  walk(JSON.parse(readFileSync(file, 'utf8')), '');
  return words;
}

const PLURAL = /\.(?:\d+|n)$/;

/** Keys without their plural forms: languages differ in which of them they need. */
const keysOf = (words: Map<string, string>): string[] =>
  [...new Set([...words.keys()].map((key) => key.replace(PLURAL, '')))].sort();

const languageOf = (file: string): string => file.slice('locales/'.length, -'.json'.length);

const placeholders = (text: string): string[] => [...new Set(text.match(/\$\d/g))].sort();

const files = globSync('locales/*.json').sort();
const english = wordsOf('locales/en.json');
const code = globSync('{entrypoints,components,data,mentions}/**/*.{ts,tsx}')
  .filter((file) => !file.includes('.test.'))
  .concat('wxt.config.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('no code lists the languages: one more is one file', () => {
  // Accounts are told in these, and code may say so; `mentions/` knows the languages of pages.
  const told = new Set(['en', 'fr']);
  const named = files.map(languageOf).filter((name) => !told.has(name));
  expect(named.length).toBeGreaterThan(0);
  const listing = globSync('{entrypoints,components,data}/**/*.{ts,tsx}')
    .filter((file) => !file.includes('.test.'))
    .concat('wxt.config.ts', 'messages.ts')
    .filter((file) => {
      const text = readFileSync(file, 'utf8');
      return named.some((name) => new RegExp(`['"\`]${name}['"\`]`).test(text));
    });
  expect(listing).toEqual([]);
});

test('every key is used: by its name, by its beginning in a template, or by the manifest', () => {
  const begun = [...code.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map(([, start]) => start ?? '');
  const used = (key: string): boolean =>
    code.includes(`'${key}'`) ||
    code.includes(`__MSG_${key.replaceAll('.', '_')}__`) ||
    begun.some((start) => key.startsWith(start));
  expect(keysOf(english).filter((key) => !used(key))).toEqual([]);
});

describe.each(files)('%s', (file) => {
  const words = wordsOf(file);

  test('has the keys of the English, no more and no less', () => {
    expect(keysOf(words)).toEqual(keysOf(english));
  });

  test('says which language it is, so that dates and lists are written in it', () => {
    const language = languageOf(file).replace('_', '-');
    expect(words.get('extension.language')).toBe(language);
    expect(words.get('why.language')).toBe(language);
    expect(Intl.DateTimeFormat.supportedLocalesOf(language)).toEqual([language]);
  });

  test('has plural forms that are told apart: n, or 1 and n, or 0, 1 and n, in this order', () => {
    const forms = Map.groupBy(
      [...words.keys()].filter((key) => PLURAL.test(key)),
      (key) => key.replace(PLURAL, ''),
    );
    // Joined by bars they lose their names: of two, the first is always taken for one thing.
    const wrong = [...forms].filter(([base, keys]) => {
      const names = keys.map((key) => key.slice(base.length + 1)).join();
      return !['n', '1,n', '0,1,n'].includes(names);
    });
    expect(wrong).toEqual([]);
  });

  test('fills in what the English fills in', () => {
    const wrong = [...words].filter(([key, text]) => {
      const model = english.get(key) ?? english.get(key.replace(PLURAL, '.n')) ?? '';
      const allowed = placeholders(model);
      const given = placeholders(text);
      // A form for one number may say the number in words.
      const needed = PLURAL.test(key) && !key.endsWith('.n') ? [] : allowed;
      return (
        given.some((part) => !allowed.includes(part)) ||
        needed.some((part) => !given.includes(part))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('is translated: no text of two words or more is the English one', () => {
    if (file.endsWith('/en.json')) return;
    const same = [...words].filter(
      ([key, text]) => /\p{L}\s+\p{L}/u.test(text) && english.get(key) === text,
    );
    expect(same).toEqual([]);
  });

  test('says in the store what the manifest says', () => {
    const page = `docs/store/${languageOf(file)}.md`;
    if (!existsSync(page)) return;
    const text = readFileSync(page, 'utf8');
    expect(text).toContain(words.get('extension.name'));
    expect(text).toContain(words.get('extension.description'));
  });

  test('keeps the lengths that stores and manifests allow', () => {
    // Edge and the linter of Firefox take 45 characters, Chrome 75.
    expect(words.get('extension.name')?.length).toBeLessThanOrEqual(45);
    expect(words.get('extension.description')?.length).toBeLessThanOrEqual(132);
  });
});
