import { beforeEach, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { painted, spotOf } from '../scripts/lib/browser/reader.ts';
import { cardIsOpen, openCard, pause } from './lib/card.ts';
import { behind } from './lib/extension-page.ts';
import { keepLedger } from './lib/ledger.ts';
import { BROWSERS, inBrowsers, PATIENT, type Stage } from './lib/stage.ts';

declare const chrome: typeof browser;

const HOST = '127.0.0.1';

/** What the reader may set, and what is stored of it. */
const ON = {};
const SWITCHES = [
  ['the extension', { enabled: false }],
  ['the site', { sitesOff: [HOST] }],
] as const;

/** Stores settings as the popup and the options page do; open pages hear of it. */
async function set(stage: Stage, settings: object): Promise<void> {
  const own = await behind(stage, 'options.html');
  await own.evaluate(
    (stored) => chrome.storage.local.set({ settings: { version: 1, ...stored } }),
    settings,
  );
  await own.close();
  await stage.page.bringToFront();
}

/** How many highlights of any name, and how many elements of ours, the page has. */
const traces = (stage: Stage) =>
  stage.page.evaluate(() => ({
    highlights: [...CSS.highlights.keys()],
    elements: document.querySelectorAll('parallax-note').length,
  }));

const NO_TRACE = { highlights: [], elements: 0 };

inBrowsers(BROWSERS, {}, (stage) => {
  beforeEach(() => set(stage(), ON));

  it.each(SWITCHES)('takes marks and card away once %s is switched off', async (_what, off) => {
    const { page } = stage();
    await stage().read('/en.html');
    const place = await spotOf(page, 0);
    await openCard(page);
    expect(await traces(stage())).toMatchObject({ elements: 1 });
    await set(stage(), off);
    await expect.poll(() => traces(stage()), PATIENT).toEqual(NO_TRACE);

    // Neither the pointer nor a change of the page wakes anything.
    await page.mouse.move(1, 1);
    await page.mouse.move(place.x, place.y, { steps: 6 });
    await page.evaluate(() =>
      document.body.append(document.querySelector('p')?.cloneNode(true) ?? ''),
    );
    await pause(1200);
    expect(await traces(stage())).toEqual(NO_TRACE);
    expect(await cardIsOpen(page)).toBe(false);
  });
});

// Only Chromium lets a test into the extension's own world in a page.
inBrowsers(['chromium'], {}, (stage) => {
  it.each(SWITCHES)(
    'leaves no listener, observer or timer once %s is switched off',
    async (_what, off) => {
      const { page } = stage();
      await set(stage(), off);
      await stage().show('/en.html');
      await pause(500);
      const ledger = await keepLedger(page);
      const before = await ledger.listeners();
      expect(await ledger.held()).toEqual([]);
      expect(before).toEqual([]);

      await set(stage(), ON);
      await expect.poll(() => painted(page), PATIENT).toBeGreaterThan(0);
      await openCard(page);
      const held = await ledger.held();
      expect(held).toContain('observer MutationObserver');
      expect(held.join()).toMatch(/listener pointermove/);
      expect((await ledger.listeners()).length).toBeGreaterThan(before.length);
      // A change that is about to be read, and a card that is about to close.
      await page.evaluate(() => document.body.append('One more word.'));
      await page.mouse.move(1, 1);

      await set(stage(), off);
      await expect.poll(() => traces(stage()), PATIENT).toEqual(NO_TRACE);
      await expect.poll(() => ledger.held(), PATIENT).toEqual([]);
      expect(await ledger.listeners()).toEqual(before);
    },
  );
});
