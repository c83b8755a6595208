import { browser } from 'wxt/browser';

/** How much the small storage holds, in bytes; of its JSON where the browser does not count itself. */
export async function storedBytes(): Promise<number> {
  const { local } = browser.storage;
  try {
    return await local.getBytesInUse();
  } catch {
    return new Blob([JSON.stringify(await local.get())]).size;
  }
}
