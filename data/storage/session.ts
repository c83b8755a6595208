import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { lastSearch, NO_SEARCH, type LastSearch } from '../search/last.ts';
import { DRAFT, HELD, HELD_STAMP, LAST_SEARCH } from './keys.ts';

/** What the popup was last asked, so that it is there again when the popup opens again. */
export async function loadLastSearch(): Promise<LastSearch> {
  const stored = await browser.storage.session.get(LAST_SEARCH);
  const parsed = v.safeParse(lastSearch, stored[LAST_SEARCH]);
  return parsed.success ? parsed.output : NO_SEARCH;
}

export async function saveLastSearch(last: LastSearch): Promise<void> {
  await browser.storage.session.set({ [LAST_SEARCH]: last });
}

/** An account that the reader has begun, until the browser closes; null where there is none. */
export async function loadDraft(id: string): Promise<unknown> {
  return (await browser.storage.session.get(DRAFT + id))[DRAFT + id] ?? null;
}

export async function saveDraft(id: string, draft: unknown): Promise<void> {
  await browser.storage.session.set({ [DRAFT + id]: draft });
}

export async function dropDraft(id: string): Promise<void> {
  await browser.storage.session.remove(DRAFT + id);
}

/** Another text after every change of what is held in memory; empty where nothing is. */
export async function heldStamp(): Promise<string> {
  const stored = (await browser.storage.session.get(HELD_STAMP))[HELD_STAMP];
  return typeof stored === 'string' ? stored : '';
}

/** The corpora that are held in memory until the browser closes (data/library/held.ts); not yet checked. */
export async function loadHeld(): Promise<unknown> {
  return (await browser.storage.session.get(HELD))[HELD];
}

export async function saveHeld(held: readonly unknown[]): Promise<void> {
  await browser.storage.session.set({ [HELD]: held, [HELD_STAMP]: crypto.randomUUID() });
}
