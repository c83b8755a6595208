import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  DEFAULTS,
  leaveOut,
  readSettings,
  wrongOn,
  writeSettings,
  type Settings,
} from './settings.ts';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
beforeEach(() => warn.mockClear());

test('where nothing is stored the defaults hold, and nothing is said of it', () => {
  expect(readSettings(undefined)).toEqual(DEFAULTS);
  expect(warn).not.toHaveBeenCalled();
});

test.each<[keyof Settings, unknown]>([
  ['enabled', 'no'],
  ['events', null],
  ['actors', 0],
  ['sitesOff', 'example.org'],
  ['sitesOff', ['a.example', 7]],
  ['eventsOff', {}],
])('a wrong type in "%s" costs that field alone', (field, wrong) => {
  const stored = { version: 1, anaphora: true, singleVoice: true, [field]: wrong };
  expect(readSettings(stored)).toEqual({ ...DEFAULTS, anaphora: true, singleVoice: true });
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`"${field}"`));
});

test.each([['a text'], [null], [[]], [7]])(
  '%j instead of settings: the defaults hold',
  (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULTS);
  },
);

test('only what the reader changed is stored', () => {
  expect(writeSettings(DEFAULTS)).toEqual({ version: 1 });
  const changed = { ...DEFAULTS, actors: false, sitesOff: ['a.example'] };
  expect(writeSettings(changed)).toEqual({ version: 1, actors: false, sitesOff: ['a.example'] });
});

test('what is written is read back', () => {
  const settings = { ...DEFAULTS, enabled: false, anaphora: true, eventsOff: ['lake-summit'] };
  expect(readSettings(writeSettings(settings))).toEqual(settings);
});

test('changing what was read leaves the defaults as they are', () => {
  readSettings({ version: 1 }).enabled = false;
  expect(readSettings(undefined).enabled).toBe(true);
});

describe('leaving out and bringing back', () => {
  const site = { kind: 'site', name: 'a.example' } as const;
  const event = { kind: 'event', name: 'lake-summit' } as const;

  test('a site is left out once, however often that is asked, and others stay', () => {
    const settings = { ...DEFAULTS, sitesOff: ['a.example', 'b.example'] };
    expect(leaveOut({ ...site, out: true })(settings)).toEqual({
      sitesOff: ['b.example', 'a.example'],
    });
  });

  test('an event is brought back', () => {
    const settings = { ...DEFAULTS, eventsOff: ['lake-summit', 'plan'] };
    expect(leaveOut({ ...event, out: false })(settings)).toEqual({ eventsOff: ['plan'] });
  });

  describe('a mark that is wrong', () => {
    const wrong = { kind: 'wrong', name: 'lake-summit', page: 'https://a.example/story' } as const;
    const left = (settings: Settings) => ({
      ...settings,
      ...leaveOut({ ...wrong, out: true })(settings),
    });

    test('is wrong on that page and on no other, once, until it is brought back', () => {
      const settings = left(left(DEFAULTS));
      expect(settings.wrong).toHaveLength(1);
      expect(wrongOn(settings, wrong.page)).toEqual(['lake-summit']);
      expect(wrongOn(settings, 'https://a.example/other')).toEqual([]);
      expect(leaveOut({ ...wrong, out: false })(settings)).toEqual({ wrong: [] });
    });

    test('takes the place of the oldest where there are too many, and can still be read', () => {
      const full = Array.from({ length: 500 }, (_, n) => ({ event: `e${n}`, page: wrong.page }));
      const settings = left({ ...DEFAULTS, wrong: full });
      expect(settings.wrong).toHaveLength(500);
      expect(wrongOn(settings, wrong.page)).not.toContain('e0');
      expect(readSettings(writeSettings(settings)).wrong).toEqual(settings.wrong);
    });
  });
});
