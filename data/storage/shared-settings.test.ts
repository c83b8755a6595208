import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS } from '../settings/defaults.ts';
import { changeSettings, loadSettings } from './settings.ts';
import {
  beginSharing,
  onSharedChange,
  shareSettings,
  takeSharedSettings,
} from './shared-settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('shared with the reader’s other computers', () => {
  const there = async () => (await fakeBrowser.storage.sync.get())['settings'];
  const LISTS = {
    sitesOff: ['a.example'],
    eventsOff: ['lake-summit'],
    wrong: [{ event: 'lake-summit', page: 'https://a.example/story' }],
  };

  test('nothing is, unless the reader asks for it', async () => {
    await changeSettings(() => ({ look: 'tint', ...LISTS }));
    await shareSettings();
    expect(await there()).toBeUndefined();
    await fakeBrowser.storage.sync.set({ settings: { version: 2, look: 'line' } });
    await takeSharedSettings();
    expect(await loadSettings()).toMatchObject({ look: 'tint' });
  });

  test('all but the lists is, where the reader asks for it', async () => {
    await changeSettings(() => ({ sync: true, look: 'tint', delay: 400, ...LISTS }));
    await shareSettings();
    expect(await there()).toEqual({ version: 2, look: 'tint', delay: 400 });
  });

  test('what another computer leaves is taken up, and the lists here stay', async () => {
    await changeSettings(() => ({ sync: true, look: 'tint', delay: 400, ...LISTS }));
    await fakeBrowser.storage.sync.set({
      settings: { version: 2, look: 'line', sitesOff: ['b.example'], sync: false },
    });
    await takeSharedSettings();
    expect(await loadSettings()).toEqual({ ...DEFAULTS, sync: true, look: 'line', ...LISTS });
  });

  test('what is there already comes to hold when sharing begins', async () => {
    await changeSettings(() => ({ look: 'tint', ...LISTS }));
    await fakeBrowser.storage.sync.set({ settings: { version: 2, delay: 400 } });
    await beginSharing();
    expect(await loadSettings()).toEqual({ ...DEFAULTS, sync: true, delay: 400, ...LISTS });
  });

  test('what a newer version left there is not harmed', async () => {
    await fakeBrowser.storage.sync.set({ settings: { version: 9, moods: 1, look: 'line' } });
    await changeSettings(() => ({ sync: true, actors: false }));
    await shareSettings();
    expect(await there()).toEqual({ version: 9, moods: 1, actors: false });
  });

  test('a change there is told, until it is aborted', async () => {
    const stop = new AbortController();
    const change = vi.fn<() => void>();
    onSharedChange(change, stop.signal);
    await fakeBrowser.storage.sync.set({ settings: { version: 2 } });
    await fakeBrowser.storage.local.set({ settings: { version: 2 } });
    expect(change).toHaveBeenCalledOnce();
    stop.abort();
    await fakeBrowser.storage.sync.set({ settings: { version: 2, look: 'line' } });
    expect(change).toHaveBeenCalledOnce();
  });
});
