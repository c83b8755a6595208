import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadFirstLook, readFirstSettings, readGates } from './first-look.ts';
import { FIELDS } from '../settings.ts';
import { readStored } from '../settings/stored.ts';

/** Values of every kind in the place of a field, the right ones often. */
const site = fc.oneof(
  fc.domain(),
  fc.domain().map((host) => `*.${host}`),
  fc.string(),
  fc.anything(),
);
const fields = {
  version: fc.oneof(fc.constantFrom(1, 2, 3, 1.5, -1), fc.anything()),
  enabled: fc.oneof(fc.boolean(), fc.anything()),
  pages: fc.oneof(fc.constantFrom('every', 'articles', 'all'), fc.anything()),
  sitesOff: fc.oneof(fc.array(site), fc.anything()),
  actors: fc.anything(),
};
const stored = fc.oneof(fc.record(fields, { requiredKeys: [] }), fc.anything());

test('read by hand, the settings are what the schema reads', () => {
  fc.assert(
    fc.property(stored, (value) => {
      const { enabled, pages, sitesOff } = readStored(value).settings;
      expect(readFirstSettings(value)).toMatchObject({ enabled, pages, sitesOff });
    }),
  );
});

test.each([
  [10_000, 'a'],
  [10_001, 'a'],
  [1, 'a'.repeat(256)],
  [1, 'a'.repeat(257)],
])('a list of %i entries is as long as the schema lets it be', (length, entry) => {
  const value = { version: 2, sitesOff: Array.from({ length }, () => entry) };
  const { sitesOff } = readStored(value).settings;
  expect(readFirstSettings(value).sitesOff).toEqual(sitesOff);
  expect(Object.keys(FIELDS)).toEqual(expect.arrayContaining(['enabled', 'pages', 'sitesOff']));
});

const GATE = { corpus: 'bundled', stamp: '1', gate: 'a gate' };

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'gates'],
  ['a list with something else in it', [GATE, { ...GATE, gate: 5 }]],
  ['a list of lists', [[GATE]]],
])('%s is no list of gates', (_what, value) => {
  expect(readGates(value)).toBeNull();
  expect(readGates([GATE])).toEqual([GATE]);
});

test('a page that accounts were taken from is known by each of its addresses', async () => {
  await fakeBrowser.storage.local.set({ 'passages/https://a.example/story': [] });
  const known = async (...pages: string[]) => (await loadFirstLook(pages)).hasPassages;
  expect(await known('https://m.example/story', 'https://a.example/story')).toBe(true);
  expect(await known('https://a.example/')).toBe(false);
});
