import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FIELDS, type Settings } from '../settings.ts';
import { DEFAULTS } from './defaults.ts';
import version1 from './fixtures/version-1.json' with { type: 'json' };
import { VERSION } from './migrations.ts';
import { changeStored, readSettings, readStored, writeSettings } from './stored.ts';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
beforeEach(() => warn.mockClear());

test('where nothing is stored the defaults hold, and nothing is said of it', () => {
  expect(readSettings(undefined)).toEqual(DEFAULTS);
  expect(warn).not.toHaveBeenCalled();
});

test('only what the reader changed is stored', () => {
  expect(writeSettings(DEFAULTS)).toEqual({ version: VERSION });
  const changed = { ...DEFAULTS, actors: false, sitesOff: ['a.example'] };
  expect(writeSettings(changed)).toEqual({
    version: VERSION,
    actors: false,
    sitesOff: ['a.example'],
  });
});

test('a field that is set back to its default is stored no more', () => {
  const stored = writeSettings({ ...DEFAULTS, actors: false, density: 'page' });
  expect(changeStored(stored, { actors: true })).toEqual({ version: VERSION, density: 'page' });
});

test('changing what was read leaves the defaults as they are', () => {
  const settings = readSettings({ version: VERSION });
  settings.enabled = false;
  settings.sitesOff.push('a.example');
  expect(readSettings(undefined)).toMatchObject({ enabled: true, sitesOff: [] });
});

describe('settings of an older version', () => {
  const migrated: Settings = {
    ...DEFAULTS,
    actors: false,
    anaphora: true,
    delay: 400,
    theme: 'dark',
    sitesOff: ['news.example', 'xn--bcher-kva.example', '127.0.0.1'],
    eventsOff: ['anchorage-summit'],
    wrong: [{ event: 'miami-talks', page: 'https://news.example/story' }],
  };

  test('are migrated: a site is a rule, in one spelling, once', () => {
    expect(readStored(version1)).toEqual({ settings: migrated, flaws: [] });
  });

  test('are stored in the form of today with the next change', () => {
    expect(readSettings(changeStored(version1, { announce: true }))).toEqual({
      ...migrated,
      announce: true,
    });
    expect(changeStored(version1, {})['version']).toBe(VERSION);
  });

  test('cut short before their version was written, they count as the oldest', () => {
    const { version: _version, ...half } = version1;
    expect(readStored(half)).toEqual({ settings: migrated, flaws: [] });
  });
});

describe('settings of a newer version', () => {
  const newer = {
    version: VERSION + 3,
    actors: false,
    density: 'sentence',
    sitesOff: ['a.example', { host: 'b.example', until: '2030-01-01' }],
    moods: { calm: true },
  };

  test('are read as far as they can be, and that they are newer is said', () => {
    const { settings, flaws } = readStored(newer);
    expect(settings).toEqual({ ...DEFAULTS, actors: false, sitesOff: ['a.example'] });
    expect(flaws[0]).toEqual({ kind: 'newer', version: VERSION + 3 });
  });

  test('keep all that this version does not know, whatever is changed beside it', () => {
    expect(changeStored(newer, { actors: true, announce: true })).toEqual({
      version: VERSION + 3,
      density: 'sentence',
      sitesOff: newer.sitesOff,
      moods: { calm: true },
      announce: true,
    });
  });

  test('keep entries of a list that this version cannot read, when it changes the list', () => {
    expect(changeStored(newer, { sitesOff: ['c.example'] })['sitesOff']).toEqual([
      newer.sitesOff[1],
      'c.example',
    ]);
  });
});

describe('settings that are half written or of wrong types', () => {
  test.each<[keyof Settings, unknown]>([
    ['enabled', 'no'],
    ['events', null],
    ['actors', 0],
    ['density', 'now and then'],
    ['delay', 99],
    ['delay', 250.5],
    ['textSize', '100'],
    ['sitesOff', 'example.org'],
    ['eventsOff', {}],
    ['wrong', 7],
  ])('a wrong "%s" (%j) costs that field alone, and is said', (field, wrong) => {
    const stored = { version: VERSION, anaphora: true, singleVoice: true, [field]: wrong };
    const { settings, flaws } = readStored(stored);
    expect(settings).toEqual({ ...DEFAULTS, anaphora: true, singleVoice: true });
    expect(flaws).toEqual([{ kind: 'field', field, value: wrong }]);
    expect(readSettings(stored)).toEqual(settings);
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`"${field}"`));
  });

  test('a wrong entry of a list costs no other entry', () => {
    const stored = { version: VERSION, sitesOff: ['a.example', 7, 'b.example', null] };
    expect(readStored(stored)).toEqual({
      settings: { ...DEFAULTS, sitesOff: ['a.example', 'b.example'] },
      flaws: [{ kind: 'entries', field: 'sitesOff', count: 2 }],
    });
  });

  test('what was refused is gone with the next change, and the rest stays', () => {
    const stored = { version: VERSION, delay: 'soon', actors: false, sitesOff: ['a.example', 7] };
    expect(changeStored(stored, { announce: true })).toEqual({
      version: VERSION,
      actors: false,
      sitesOff: ['a.example'],
      announce: true,
    });
  });

  test.each([['a text'], [null], [[]], [7]])(
    '%j instead of settings: the defaults hold',
    (wrong) => {
      expect(readStored(wrong)).toEqual({ settings: DEFAULTS, flaws: [{ kind: 'not-settings' }] });
      expect(changeStored(wrong, { actors: false })).toEqual({ version: VERSION, actors: false });
    },
  );
});

describe('for any settings', () => {
  const site = fc.stringMatching(/^[a-z]{1,8}\.example$/);
  const any: fc.Arbitrary<Settings> = fc.record({
    enabled: fc.boolean(),
    events: fc.boolean(),
    actors: fc.boolean(),
    singleVoice: fc.boolean(),
    anaphora: fc.boolean(),
    pages: fc.constantFrom('articles', 'every'),
    density: fc.constantFrom('all', 'paragraph', 'page'),
    look: fc.constantFrom('dotted', 'line', 'tint'),
    delay: fc.integer({ min: 100, max: 2000 }),
    language: fc.constantFrom('interface', 'fr', 'en'),
    theme: fc.constantFrom('system', 'page', 'light', 'dark'),
    textSize: fc.constantFrom(85, 100, 115, 130, 150),
    announce: fc.boolean(),
    sync: fc.boolean(),
    sitesOff: fc.array(site),
    eventsOff: fc.array(fc.string()),
    wrong: fc.array(
      fc.record({ event: fc.string(), page: site.map((host) => `https://${host}/story`) }),
    ),
  });
  /** Beside the version, names that a schema of a record leaves out: no setting has one of them. */
  const NEVER_UNKNOWN = new Set(['version', '__proto__', 'prototype', 'constructor']);
  const foreign = fc.dictionary(
    fc.string().filter((name) => !Object.hasOwn(FIELDS, name) && !NEVER_UNKNOWN.has(name)),
    fc.jsonValue(),
  );

  test('what is written is read back', () => {
    fc.assert(
      fc.property(any, (settings) => {
        expect(readStored(writeSettings(settings))).toEqual({ settings, flaws: [] });
      }),
    );
  });

  test('a change is as good as the settings that come of it, and leaves unknown fields alone', () => {
    fc.assert(
      fc.property(any, any, foreign, (before, after, unknown) => {
        const stored = { ...unknown, ...writeSettings(before) };
        const changed = changeStored(stored, after);
        expect(readSettings(changed)).toEqual(after);
        expect(changed).toMatchObject(unknown);
      }),
    );
  });

  test('whatever is stored, something can be read, and a change of one field keeps the others', () => {
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.record(
        Object.fromEntries(
          ['version', ...Object.keys(FIELDS)].map((name) => [name, fc.jsonValue()] as const),
        ),
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(junk, (stored) => {
        const { settings } = readStored(stored);
        const changed = readStored(changeStored(stored, { announce: !settings.announce }));
        expect(changed.settings).toEqual({ ...settings, announce: !settings.announce });
      }),
    );
  });
});
