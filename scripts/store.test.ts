import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };

/** As `wxt.config.ts` asks for them; `e2e` holds the same list against both manifests. */
const PRIVACY = readFileSync('PRIVACY.md', 'utf8');
const permissions = [...PRIVACY.matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
);

/** The longest summary that the Chrome Web Store takes, in characters. */
const LONGEST = 132;

describe.each([
  ['en', en],
  ['fr', fr],
])('the store page in %s', (language, words) => {
  const page = readFileSync(`docs/store/${language}.md`, 'utf8');
  const paragraphs = page.split(/\n{2,}/);

  test('has the name and the summary of the extension itself, and no longer than is taken', () => {
    expect(paragraphs).toContain(words.extension.name);
    expect(paragraphs).toContain(words.extension.description);
    expect(words.extension.description.length).toBeLessThanOrEqual(LONGEST);
  });

  test('shows pictures of the size that the stores ask for', () => {
    const pictures = [...page.matchAll(/\]\(\.\.\/(pictures\/[^)]+)\)/g)].map(
      ([, path = '']) => path,
    );
    expect(pictures.length).toBe(5);
    for (const path of pictures) {
      // The header of a PNG holds its width and height.
      const header = readFileSync(`docs/${path}`).subarray(16, 24);
      expect([path, header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([path, 1280, 800]);
    }
  });

  test('gives a reason for each permission that the privacy statement names', () => {
    expect(permissions.length).toBeGreaterThan(6);
    expect(permissions.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
