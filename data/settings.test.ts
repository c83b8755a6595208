import { describe, expect, test } from 'vitest';
import { leaveOut, wrongOn, type Settings } from './settings.ts';
import { DEFAULTS } from './settings/defaults.ts';
import { readSettings, writeSettings } from './settings/stored.ts';

describe('leaving out and bringing back', () => {
  const site = { kind: 'site', name: 'a.example' } as const;
  const event = { kind: 'event', name: 'lake-summit' } as const;

  test('a site is left out once, however often that is asked, and others stay', () => {
    const settings = { ...DEFAULTS, sitesOff: ['a.example', 'b.example'] };
    expect(leaveOut({ ...site, out: true })(settings)).toEqual({
      sitesOff: ['b.example', 'a.example'],
    });
  });

  test('a site that a wider rule has off is brought back alone', () => {
    const settings = { ...DEFAULTS, sitesOff: ['*.example'] };
    expect(leaveOut({ ...site, out: false })(settings)).toEqual({
      sitesOff: ['*.example', '!a.example'],
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
