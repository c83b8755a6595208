import { browser } from 'wxt/browser';
import type { Settings } from '../settings.ts';
import { changeStored, readSettings, readStored, type ReadStored } from '../settings/stored.ts';
import { SETTINGS } from './keys.ts';

export async function loadSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(SETTINGS))[SETTINGS]);
}

/** The settings, and what of the stored ones could not be read: for where the reader is told. */
export async function inspectSettings(): Promise<ReadStored> {
  return readStored((await browser.storage.local.get(SETTINGS))[SETTINGS]);
}

/** Changes wait for each other, whichever page of the extension they come from: none is lost. */
const alone = <T>(change: () => Promise<T>): Promise<T> =>
  navigator.locks.request('parallax-settings', change);

/** Changes some settings and keeps the others as they are stored at that moment. */
export async function changeSettings(change: (settings: Settings) => Partial<Settings>) {
  await alone(async () => {
    const { [SETTINGS]: stored } = await browser.storage.local.get(SETTINGS);
    const changed = changeStored(stored, change(readStored(stored).settings));
    if (JSON.stringify(changed) !== JSON.stringify(stored)) {
      await browser.storage.local.set({ [SETTINGS]: changed });
    }
  });
}

/**
 * Puts other settings in the place of all that are stored, or the defaults where none are given.
 * @param settings as stored, of any version
 * @returns what was stored before, with which this can be undone
 */
export const replaceSettings = (settings?: unknown): Promise<unknown> =>
  alone(async () => {
    const { [SETTINGS]: before } = await browser.storage.local.get(SETTINGS);
    if (settings === undefined) await browser.storage.local.remove(SETTINGS);
    else await browser.storage.local.set({ [SETTINGS]: settings });
    return before;
  });
