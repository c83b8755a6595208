import { describe, expect, test } from 'vitest';
import { DEFAULTS } from './defaults.ts';
import { fromFile, toFile } from './file.ts';
import version1 from './fixtures/version-1.json' with { type: 'json' };
import { VERSION } from './migrations.ts';
import { readSettings, writeSettings } from './stored.ts';

const fileOf = (settings: object): string =>
  JSON.stringify({ format: 'parallax-settings', settings });

test('a file holds what the reader set, and gives it back', () => {
  const settings = { ...DEFAULTS, look: 'tint' as const, sitesOff: ['*.example', '!a.example'] };
  const text = toFile(settings);
  expect(text).not.toContain('announce');
  expect(fromFile(text)).toEqual({ ok: true, settings: writeSettings(settings) });
});

test('whether settings are shared with other computers is no matter of a file', () => {
  expect(toFile({ ...DEFAULTS, sync: true })).not.toContain('sync');
  const read = fromFile(fileOf({ version: VERSION, sync: true }));
  expect(read).toEqual({ ok: true, settings: { version: VERSION } });
});

test('a file of an older version is migrated', () => {
  const read = fromFile(fileOf(version1));
  expect(read).toEqual({ ok: true, settings: writeSettings(readSettings(version1)) });
});

describe('a file is refused whole, with what is wrong and where', () => {
  test.each([
    ['{\n "format": "parallax-settings",\n oops', [{ kind: 'json', place: '3' }]],
    ['', [{ kind: 'json', place: '1' }]],
    ['[]', [{ kind: 'not-settings' }]],
    ['{"format":"another","settings":{}}', [{ kind: 'not-settings' }]],
    [fileOf({ version: VERSION + 1 }), [{ kind: 'newer', version: VERSION + 1 }]],
    [
      fileOf({ version: VERSION, delay: 'soon', mood: 1, sitesOff: ['a.example', 1] }),
      [
        { kind: 'field', field: 'delay', value: 'soon' },
        { kind: 'entries', field: 'sitesOff', count: 1 },
        { kind: 'unknown', field: 'mood' },
      ],
    ],
  ])('%j', (text, problems) => {
    expect(fromFile(text)).toEqual({ ok: false, problems });
  });
});
