import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { marksOf } from './lib/card.ts';
import { behind, press } from './lib/extension-page.ts';
import { article } from './lib/pages.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

declare const chrome: typeof browser;

const pages = new Map([['/none.html', article('<p>The fair opens at noon.</p>')]]);

inBrowsers(BROWSERS, { pages }, (stage) => {
  let own: Page;
  beforeAll(async () => {
    await stage().show('/none.html');
    own = await behind(stage(), 'options.html');
  });
  afterAll(() => own.close());

  /** What the toolbar shows and says for the tab in front. */
  const shown = (): Promise<string[]> =>
    own.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const where = { tabId: tab?.id ?? -1 };
      return [await chrome.action.getBadgeText(where), await chrome.action.getTitle(where)];
    });
  const command = (): Promise<unknown> =>
    own.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      return chrome.tabs.sendMessage(tab?.id ?? -1, { name: 'command', asked: { todo: 'pause' } });
    });
  /** Waits until the toolbar tells the number of marks that are painted. */
  const showsMarks = () =>
    expect
      .poll(async () => {
        const { event, actor } = await marksOf(stage().page);
        const count = event + actor;
        const [badge, title] = await shown();
        return (
          count > 0 && badge === `${count}` && title === `Parallax: ${count} mentions on this page`
        );
      }, PATIENT)
      .toBe(true);

  it('shows nothing on a page with nothing to find', async () => {
    expect(await shown()).toEqual(['', 'Parallax']);
  });

  it('counts the mentions, and forgets them on the next page', async () => {
    await stage().read('/en.html');
    await showsMarks();
    await stage().show('/none.html');
    await expect.poll(shown, PATIENT).toEqual(['', 'Parallax']);
  });

  it('says that the tab is paused, and that it goes on', async () => {
    await stage().read('/en.html');
    await command();
    await expect.poll(shown, PATIENT).toEqual(['', 'Parallax is paused on this tab']);
    await command();
    await showsMarks();
  });

  it('says that the site is off, and on again', async () => {
    await stage().read('/en.html');
    const set = (settings: object) =>
      own.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings);
    await set({ version: 1, sitesOff: ['127.0.0.1'] });
    await expect.poll(shown, PATIENT).toEqual(['', 'Parallax is off on this site']);
    await set({ version: 1 });
    await showsMarks();
  });

  it('says that all is off, also on a page that tells nothing', async () => {
    await stage().show('/none.html');
    await press(own, '[id="enabled"]');
    await expect.poll(shown, PATIENT).toEqual(['', 'Parallax is switched off']);
    await press(own, '[id="enabled"]');
    await expect.poll(shown, PATIENT).toEqual(['', 'Parallax']);
  });

  // Last: the driver loses its way in Firefox after a step back.
  it('counts again where the reader comes back to a page', async () => {
    await stage().read('/en.html');
    await showsMarks();
    await stage().show('/none.html');
    await stage().page.evaluate(() => history.back());
    await showsMarks();
  });
});
