import { browser } from 'wxt/browser';
import { sharedPart } from '../settings/shared.ts';
import { changeStored, readSettings } from '../settings/stored.ts';
import { SETTINGS } from './keys.ts';
import { loadSettings, changeSettings } from './settings.ts';

/**
 * Where the reader wants it, leaves the settings with the browser for the reader's other computers.
 * Lists of sites, events and pages stay here.
 */
export async function shareSettings(): Promise<void> {
  const settings = await loadSettings();
  if (!settings.sync) return;
  const { [SETTINGS]: there } = await browser.storage.sync.get(SETTINGS);
  const changed = changeStored(there, sharedPart(settings));
  if (JSON.stringify(changed) !== JSON.stringify(there)) {
    await browser.storage.sync.set({ [SETTINGS]: changed });
  }
}

/** Where the reader wants it, takes up what another computer has left with the browser. */
export async function takeSharedSettings(): Promise<void> {
  const { [SETTINGS]: there } = await browser.storage.sync.get(SETTINGS);
  if (there === undefined) return;
  const shared = sharedPart(readSettings(there));
  await changeSettings(({ sync }) => (sync ? shared : {}));
}

/** From now on settings are shared; where another computer has left some, those come to hold here. */
export async function beginSharing(): Promise<void> {
  const { [SETTINGS]: there } = await browser.storage.sync.get(SETTINGS);
  const shared = there === undefined ? {} : sharedPart(readSettings(there));
  await changeSettings(() => ({ ...shared, sync: true }));
}

/** Calls back when another computer has left settings with the browser, until the signal aborts. */
export function onSharedChange(change: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'sync' && SETTINGS in changes) change();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
