import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { cardText } from '../scripts/lib/browser/reader.ts';
import { killWorker, worker } from './lib/background.ts';
import { leave, openCard } from './lib/card.ts';
import { behind } from './lib/extension-page.ts';
import { inBrowsers, type Stage } from './lib/stage.ts';

/** What functions that run in a page of the extension find there. */
declare const chrome: typeof browser;

/** Deletes the database from a page that holds none of it open. @returns the databases that are left */
async function loseDatabase(stage: Stage): Promise<string[]> {
  const own = await behind(stage, 'corpus.json');
  const left = await own.evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('parallax');
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(new Error('it cannot be deleted')));
      request.addEventListener('blocked', () => reject(new Error('something holds it open')));
    });
    return (await indexedDB.databases()).map(({ name }) => name ?? '');
  });
  await own.close();
  return left;
}

// Firefox gives tests no way to end its background.
inBrowsers(['chromium'], {}, (stage) => {
  it('shows the card after the worker was killed and the database deleted', async () => {
    const { page } = stage();
    await stage().read('/en.html');
    const before = await openCard(page);
    await leave(stage());
    await killWorker(stage());
    expect(await loseDatabase(stage())).toEqual([]);
    await page.bringToFront();
    expect(worker(stage())).toBeUndefined();
    expect(await openCard(page)).toBe(before);
  });

  it('shows the card when the database goes while the worker runs', async () => {
    const { page } = stage();
    await stage().read('/en.html');
    const before = await openCard(page);
    await leave(stage());
    expect(worker(stage())).toBeDefined();
    await loseDatabase(stage());
    await page.bringToFront();
    expect(await openCard(page)).toBe(before);
  });

  it('marks pages again after its small storage was emptied', async () => {
    const { page } = stage();
    const own = await behind(stage(), 'corpus.json');
    await own.evaluate(() => chrome.storage.local.clear());
    await own.close();
    await stage().read('/en.html');
    await openCard(page);
    expect(await cardText(page)).not.toBe('');
  });
});
