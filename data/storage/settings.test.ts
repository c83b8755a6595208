import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS } from '../settings/defaults.ts';
import { changeSettings, inspectSettings, loadSettings, replaceSettings } from './settings.ts';

beforeEach(() => fakeBrowser.reset());

test('before anything is stored: the defaults', async () => {
  expect(await loadSettings()).toEqual(DEFAULTS);
});

test('a changed setting is kept, the others stay', async () => {
  await changeSettings(() => ({ actors: false }));
  await changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'a.example'] }));
  expect(await loadSettings()).toEqual({ ...DEFAULTS, actors: false, sitesOff: ['a.example'] });
});

test('two changes at the same moment are both kept', async () => {
  await Promise.all([
    changeSettings(() => ({ actors: false })),
    changeSettings(() => ({ anaphora: true })),
  ]);
  expect(await loadSettings()).toMatchObject({ actors: false, anaphora: true });
});

describe('all settings at once', () => {
  test('are replaced, and what was there comes back with an undo', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 99, moods: 1, actors: false } });
    const before = await replaceSettings();
    expect(await loadSettings()).toEqual(DEFAULTS);
    await replaceSettings(before);
    expect(await fakeBrowser.storage.local.get()).toEqual({
      settings: { version: 99, moods: 1, actors: false },
    });
    expect((await inspectSettings()).flaws).toEqual([{ kind: 'newer', version: 99 }]);
  });
});
