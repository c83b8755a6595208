import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type } from './extension-page.ts';
import { PATIENT } from './stage.ts';

export const FIELD = 'input[type="search"]';

/** The titles of the results, best first. */
export const titles = (popup: Page): Promise<string[]> =>
  popup.$$eval('.result strong', (found) => found.map((title) => title.innerText));

/** Asks anew, and waits for results. */
export async function search(popup: Page, words: string): Promise<string[]> {
  await type(popup, FIELD, '');
  await expect.poll(() => titles(popup), PATIENT).toEqual([]);
  await type(popup, FIELD, words);
  await expect.poll(() => titles(popup), PATIENT).not.toEqual([]);
  return titles(popup);
}
