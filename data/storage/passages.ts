import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { LOST, PASSAGE_PAGES, PASSAGES } from './keys.ts';

/** Where the passages of a page are kept; data/passages.ts says what they are. */
export async function loadPassages(pages: readonly string[]): Promise<unknown[]> {
  return Object.values(await browser.storage.local.get(pages.map((page) => PASSAGES + page)));
}

/** By corpus, the pages that it has passages from; not yet checked. */
export async function loadPassagePages(): Promise<unknown> {
  return (await browser.storage.local.get(PASSAGE_PAGES))[PASSAGE_PAGES];
}

/**
 * Keeps the passages of some pages, in one write; a page without any is dropped.
 * @param index by corpus, the pages that it has passages from
 */
export async function savePassages(
  byPage: ReadonlyMap<string, readonly unknown[]>,
  index: Record<string, string[]>,
): Promise<void> {
  const kept = [...byPage].filter(([, passages]) => passages.length > 0);
  const gone = [...byPage].filter(([, passages]) => passages.length === 0);
  const entries = kept.map(([page, passages]) => [PASSAGES + page, passages]);
  await browser.storage.local.set({ ...Object.fromEntries(entries), [PASSAGE_PAGES]: index });
  await browser.storage.local.remove(gone.map(([page]) => PASSAGES + page));
}

const lost = v.array(v.string());

/** Keys of the accounts whose passages were not found again when their page was last read. */
export async function loadLost(): Promise<string[]> {
  const read = v.safeParse(lost, (await browser.storage.local.get(LOST))[LOST]);
  return read.success ? read.output : [];
}

/** Notes which passages of a page were found, and which were not. */
export async function saveLost(
  found: readonly string[],
  missing: readonly string[],
): Promise<void> {
  await navigator.locks.request('parallax-lost', async () => {
    const before = (await loadLost()).filter((key) => !found.includes(key));
    await browser.storage.local.set({ [LOST]: [...new Set([...before, ...missing])] });
  });
}
