import { browser } from 'wxt/browser';
import { WELCOMED } from './keys.ts';

export async function wasWelcomed(): Promise<boolean> {
  return (await browser.storage.local.get(WELCOMED))[WELCOMED] === true;
}

export const saveWelcomed = (): Promise<void> => browser.storage.local.set({ [WELCOMED]: true });
