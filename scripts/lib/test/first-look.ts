import { fakeBrowser } from 'wxt/testing/fake-browser';
import { corpusOf } from '../../../bench/lib/names.ts';
import { GATES, SETTINGS } from '../../../data/storage/keys.ts';
import { compile, gate } from '../../../mentions/index.ts';

/** The settings of a reader who has every page read. @param change what else is set */
export const storeSettings = (change: object = {}): Promise<void> =>
  fakeBrowser.storage.local.set({ [SETTINGS]: { version: 99, pages: 'every', ...change } });

/** What the background keeps for pages: every page is read, and one name is looked for, “Vornk Zal”. */
export async function storeFirstLook(): Promise<void> {
  const names = gate(compile(corpusOf(['Vornk Zal'])));
  await storeSettings();
  await fakeBrowser.storage.local.set({ [GATES]: [{ corpus: 'names', stamp: '1', gate: names }] });
}
