import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import engine from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import en from '../locales/en.json' with { type: 'json' };
import { assembleCorpus } from '../scripts/lib/assemble-corpus.ts';
import { until } from '../scripts/lib/browser/reader.ts';
import { behind, isOn, press } from './lib/extension-page.ts';
import { EVENTS, isWhole, lookInto, writeVersion } from './lib/faults.ts';
import { inBrowsers, openStage, PATIENT } from './lib/stage.ts';

/** What a page finds in its global scope once axe has been put there. */
declare const axe: typeof engine;

const dir = mkdtempSync(join(tmpdir(), 'storage-'));
const downloads = mkdtempSync(join(tmpdir(), 'storage-saved-'));
const FOLDER = 'docs/example-corpus';
const EXAMPLE = JSON.stringify(assembleCorpus(FOLDER));
const LARGE = writeVersion(dir, '1');
const ITEM = '[data-corpus="first-flight"]';
const DONE = '[data-outcome="done"]';
const BUNDLED = '[data-corpus="ukraine-diplomacy-2025"]';

async function bringIn(page: Page, file: string, input = 'file'): Promise<void> {
  const found = await page.waitForSelector(`input[data-testid="${input}"]`);
  const place = await found?.toElement('input');
  if (place === undefined) throw new Error('there is nowhere to put it');
  await place.uploadFile(file);
}

const saved = async (name: string): Promise<string> => {
  const read = (): string => {
    try {
      return readFileSync(join(downloads, name), 'utf8');
    } catch {
      return '';
    }
  };
  await expect.poll(read, PATIENT).not.toBe('');
  return read();
};

/** Spoils one stored account of a corpus, as a failing disk would. */
const spoil = (page: Page, corpus: string): Promise<void> =>
  page.evaluate(async (id) => {
    const opening = indexedDB.open('parallax');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const transaction = opening.result.transaction('accounts', 'readwrite');
    const walk = transaction.objectStore('accounts').openCursor();
    walk.addEventListener('success', () => {
      const cursor = walk.result;
      if (cursor === null) return;
      if (cursor.value.corpus === id) cursor.update({ ...cursor.value, entity: 'nonsense' });
      else cursor.continue();
    });
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    opening.result.close();
  }, corpus);

// What lies in the database is reached from outside in Chromium alone.
inBrowsers(['chromium'], { downloads }, (stage) => {
  let corpora: Page;
  let beside: Page;
  beforeAll(async () => {
    await stage().show('/en.html');
    corpora = await behind(stage(), 'corpora.html');
    beside = await behind(stage(), 'corpus.json');
    await corpora.waitForSelector(BUNDLED);
  });
  afterAll(() => corpora.close());

  it('leaves no trace of what was cancelled', async () => {
    await corpora.evaluate(() => {
      // The very moment that there is something to cancel: how long it takes is the machine's affair.
      const watcher = new MutationObserver(() => {
        const cancel = document.querySelector<HTMLElement>('[data-testid="cancel"]');
        if (cancel === null) return;
        watcher.disconnect();
        cancel.click();
      });
      watcher.observe(document.body, { childList: true, subtree: true });
    });
    await bringIn(corpora, LARGE);
    await corpora.waitForSelector('[data-outcome="cancelled"]');
    const found = await lookInto(beside, 'struck');
    expect(found).toMatchObject({ version: null, events: 0, accounts: 0, hasWords: false });
    expect(await corpora.$('[data-corpus="struck"]')).toBeNull();
  });

  it('takes a folder', async () => {
    // Chromium lists the files of a folder for a page in front alone.
    await corpora.bringToFront();
    await bringIn(corpora, FOLDER, 'folder');
    await corpora.waitForSelector(ITEM);
    await corpora.waitForSelector(DONE);
    expect(await corpora.$eval(ITEM, (item) => item.textContent)).toContain('“example-corpus”');
  });

  it('takes a file that is dropped', async () => {
    await corpora.$eval(
      '.install',
      (place, text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
        place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
      },
      EXAMPLE,
    );
    // It takes the place of what came from the folder.
    const item = () => corpora.$eval(ITEM, (found) => found.textContent);
    await expect.poll(item, PATIENT).toContain('“dropped.json”');
  });

  it('gives a backup that a new profile takes back, equal', async () => {
    await bringIn(corpora, LARGE);
    await corpora.waitForSelector('[data-corpus="struck"]');
    await corpora.waitForSelector(DONE);
    await press(corpora, '[id="corpus-struck"]');
    await expect.poll(() => isOn(corpora, 'corpus-struck'), PATIENT).toBe(false);
    await press(corpora, '[data-testid="backup"]');
    const first: unknown = JSON.parse(await saved('parallax-backup.json'));

    const again = mkdtempSync(join(tmpdir(), 'storage-again-'));
    const fresh = await openStage('chromium', { downloads: again });
    try {
      await fresh.show('/en.html');
      const page = await behind(fresh, 'corpora.html');
      await bringIn(page, join(downloads, 'parallax-backup.json'), 'restore');
      await page.waitForSelector('[data-corpus="struck"]');
      await page.waitForSelector(DONE);
      expect(await isOn(page, 'corpus-struck')).toBe(false);
      await press(page, '[data-testid="backup"]');
      const file = join(again, 'parallax-backup.json');
      expect(await until(async () => JSON.parse(readFileSync(file, 'utf8')) !== null)).toBe(true);
      const made = '(whenever)';
      const second: unknown = JSON.parse(readFileSync(file, 'utf8'));
      expect({ ...Object(second), made }).toEqual({ ...Object(first), made });
    } finally {
      await fresh.close();
    }
  });

  it('says that a record is damaged, and shows the rest', async () => {
    await spoil(beside, 'first-flight');
    await corpora.reload();
    const line = await corpora.waitForSelector(`${ITEM} [data-testid="damaged"]`);
    expect(await line?.evaluate((found) => found.textContent)).toBe(en.corpora.damaged['1']);
    writeFileSync(join(dir, 'example.json'), EXAMPLE);
    await bringIn(corpora, join(dir, 'example.json'));
    await corpora.waitForSelector(DONE);
    await expect.poll(() => corpora.$(`${ITEM} [data-testid="damaged"]`), PATIENT).toBeNull();
  });

  it.each([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-color-scheme', value: 'dark' },
    { name: 'forced-colors', value: 'active' },
  ])('axe finds nothing against the page, wide or narrow, in $value', async (feature) => {
    const session = await corpora.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [feature] });
    // Colours that are forced on a page behind another reach it when it is drawn anew.
    await corpora.reload();
    await corpora.waitForSelector(BUNDLED);
    await corpora.evaluate(engine.source);
    for (const width of [1100, 400]) {
      await corpora.setViewport({ width, height: 800 });
      const found = await corpora.evaluate(async () => {
        const { violations } = await axe.run(document);
        const wide = document.documentElement.scrollWidth > innerWidth ? ['it runs out'] : [];
        return [...wide, ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)];
      });
      expect(found).toEqual([]);
    }
    await session.detach();
  });

  it('leaves the library of a later version alone, and says so', async () => {
    await beside.evaluate(async () => {
      const opening = indexedDB.open('parallax', 99);
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      opening.result.close();
    });
    await corpora.reload();
    const line = await corpora.waitForSelector('[data-keeping="newer"]');
    expect(await line?.evaluate((found) => found.textContent)).toBe(en.corpora.newer);
    await corpora.waitForSelector(BUNDLED);
    const found = await lookInto(beside, 'struck');
    expect(found).toMatchObject({ database: 99, events: EVENTS });
    expect(isWhole(found)).toBe(true);
  });
});
