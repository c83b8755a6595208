import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * The rules of docs/architecture.md that a machine can hold: which room may import from which, and what
 * one module alone touches. Circles, those of types too, are the linter's (`import/no-cycle`).
 */

/** What each room may import from, itself aside. */
const BELOW: Record<string, readonly string[]> = {
  entrypoints: ['components', 'messages.ts', 'wire.ts', 'data', 'mentions'],
  components: ['messages.ts', 'data', 'mentions'],
  'messages.ts': ['wire.ts', 'data'],
  'wire.ts': [],
  data: ['mentions'],
  mentions: [],
};

/** What is shipped; comments are none of it. */
const code = new Map(
  globSync(['{entrypoints,components,data,mentions}/**/*.{ts,tsx,css}', 'messages.ts', 'wire.ts'])
    .filter((file) => !file.includes('.test.') && !file.includes('/fixtures/'))
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return [file, text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')] as const;
    }),
);

const IMPORT = /(?:from\s+|import\(|import\s+)'(\.[^']+)'/g;
const roomOf = (path: string): string => path.split('/')[0] ?? path;

test.each(Object.keys(BELOW))('%s imports only what is below it', (room) => {
  const wrong = [...code]
    .filter(([file]) => roomOf(file) === room)
    .flatMap(([file, text]) =>
      [...text.matchAll(IMPORT)]
        .map(([, path = '']) => join(dirname(file), path))
        .filter((target) => ![room, ...(BELOW[room] ?? [])].includes(roomOf(target)))
        .map((target) => `${file} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

describe('what one place alone touches', () => {
  test.each([
    [
      'opens IndexedDB',
      /\bopenDB\b|indexedDB\.open/,
      ['data/library/database.ts', 'data/library/rescue.ts'],
    ],
    ['stores', /\bstorage\.(?:local|sync|session)\b/, ['data/storage/']],
    ['paints', /\bCSS\.highlights\b/, ['entrypoints/marker.content/paint.ts']],
    ['nothing raises itself over others', /z-?index/i, []],
    ['nothing makes elements of text', /innerHTML|insertAdjacentHTML|dangerouslySet/, []],
    ['nothing imports the polyfill by name', /from 'webextension-polyfill'/, []],
  ])('%s', (_what, pattern, allowed) => {
    const touching = [...code].filter(([, text]) => pattern.test(text)).map(([file]) => file);
    const isAllowed = (file: string) =>
      allowed.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));
    expect(touching.filter((file) => !isAllowed(file))).toEqual([]);
    // What is said of a place that nobody needs any more is outdated.
    expect(touching.some(isAllowed)).toBe(allowed.length > 0);
  });
});
