import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as v from 'valibot';
import { corpus as corpusSchema } from '../data/schema/corpus.ts';
import { behind, press, tabsAt } from './lib/extension-page.ts';
import { BROWSERS, inBrowsers, PATIENT, type Stage } from './lib/stage.ts';

/** What functions that run in a page of the extension find there, as far as it is used here. */
declare const chrome: {
  extension: { getViews: (of: { type: 'tab' }) => Window[] };
  tabs: { remove: (ids: number[]) => Promise<void> };
};

const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));

const heading = (page: Page): Promise<string> =>
  page.$eval('h1', (found) => found.innerText).catch(() => '');

/** A dossier by its address alone, as from a bookmark. */
async function dossier(stage: Stage, hash: string): Promise<Page> {
  const page = await behind(stage, `dossier.html${hash}`);
  await page.waitForSelector('h1');
  return page;
}

inBrowsers(BROWSERS, { downloads }, (stage) => {
  let page: Page;
  beforeAll(async () => {
    for (const name of readdirSync(downloads)) rmSync(join(downloads, name));
    await stage().read('/en.html');
    page = await dossier(stage(), '#/event/28-point-plan');
  });
  afterAll(() => page.close());

  it('says who contradicts whom, and the tab is named after the event', async () => {
    expect(await page.$$eval('.contradiction', ({ length }) => length)).toBe(2);
    expect(await page.title()).toContain(await heading(page));
  });

  it('sets every question beside every source', async () => {
    const cells = await page.$$eval('.matrix tbody tr', (rows) =>
      rows.map((row) => row.querySelectorAll('td').length),
    );
    expect(cells).toHaveLength(16);
    expect(new Set(cells)).toEqual(new Set([5]));
    expect(await page.$$('.matrix .cell-silent')).not.toEqual([]);
    expect(await page.$$('.matrix .cell-before')).not.toEqual([]);
  });

  it('draws ways and a timeline that its own policy lets through', async () => {
    const columns = await page.$eval(
      '.paths',
      (paths) => getComputedStyle(paths).gridTemplateColumns.split(' ').length,
    );
    expect(columns).toBeGreaterThan(2);
    const [mark] = await page.$$('.timeline circle.mark');
    expect((await mark?.boundingBox())?.height).toBeGreaterThan(0);
  });

  it('follows a link to a related event, and comes back', async () => {
    const before = await heading(page);
    await press(page, 'nav a[href^="#/event/"]');
    await expect.poll(() => heading(page), PATIENT).not.toBe(before);
    await page.evaluate(() => history.back());
    await expect.poll(() => heading(page), PATIENT).toBe(before);
  });

  it.each([
    ['markdown', '28-point-plan.md', /^# /],
    ['json-ld', '28-point-plan.jsonld', /TextQuoteSelector/],
    ['csv', '28-point-plan.csv', /\r\n$/],
  ])('saves itself as %s', async (format, name, holds) => {
    await press(page, `[data-testid="save-${format}"]`);
    await expect.poll(() => readdirSync(downloads), PATIENT).toContain(name);
    const text = () => readFileSync(join(downloads, name), 'utf8');
    await expect.poll(text, PATIENT).toMatch(holds);
  });

  it('saves itself as a corpus that the schema takes', async () => {
    await press(page, '[data-testid="save-json"]');
    const file = join(downloads, '28-point-plan.json');
    const read = (): unknown => JSON.parse(readFileSync(file, 'utf8'));
    await expect.poll(() => v.is(corpusSchema, read()), PATIENT).toBe(true);
  });

  it('is reached and left by keyboard alone', async () => {
    const list = await dossier(stage(), '#/events');
    await list.bringToFront();
    await list.focus('.filter input');
    await list.keyboard.type('alaska');
    const left = () => list.$$eval('.events tbody tr', ({ length }) => length);
    await expect.poll(left, PATIENT).toBeLessThan(5);
    const focused = () => list.evaluate(() => document.activeElement?.getAttribute('href'));
    for (let tab = 0; tab < 12 && (await focused()) !== '#/event/anchorage-summit'; tab++) {
      await list.keyboard.press('Tab');
    }
    expect(await focused()).toBe('#/event/anchorage-summit');
    await list.keyboard.press('Enter');
    await list.waitForSelector('.matrix');
    await list.close();
    await stage().page.bringToFront();
  });

  it('prints the notes of the article in front: the popup leads to them', async () => {
    const popup = await behind(stage(), 'popup.html');
    await popup.waitForSelector('.print-notes a');
    const marked = await popup.$$eval('.group-event', ({ length }) => length);
    await press(popup, '.print-notes a');
    const tabs = () => tabsAt(popup, stage().launched.addressOf('dossier.html#/page'));
    await expect.poll(tabs, PATIENT).toHaveLength(1);
    const printed = () =>
      popup.evaluate(() =>
        chrome.extension
          .getViews({ type: 'tab' })
          .map(({ document }) => document.querySelectorAll('article.notes').length),
      );
    await expect.poll(printed, PATIENT).toContain(marked);
    await popup.evaluate((ids) => chrome.tabs.remove(ids), await tabs());
    await popup.close();
    await stage().page.bringToFront();
  });

  it('leads from an event that nobody knows to the list of all', async () => {
    const other = await dossier(stage(), '#/event/no-such-event');
    await other.waitForSelector('.events tbody tr');
    expect(await other.$$('.notice')).toHaveLength(1);
    expect((await other.$$('.events tbody tr')).length).toBe(35);
    await other.close();
  });
});
