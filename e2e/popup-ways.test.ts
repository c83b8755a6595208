import { TargetType, type Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { Served } from '../scripts/lib/serve.ts';
import { cardText } from '../scripts/lib/browser/reader.ts';
import { behind, press, tabsAt } from './lib/extension-page.ts';
import { article, PLAIN } from './lib/pages.ts';
import { FIELD, titles } from './lib/popup.ts';
import { BROWSERS, inBrowsers, PATIENT, type Stage } from './lib/stage.ts';

/** What functions that run in a page of the extension find there. */
declare const chrome: typeof browser;

/** A mention at the top and one far down. */
const FAR = article(`${PLAIN}<div style="height: 6000px"></div>${PLAIN}`);

const pages = new Map<string, Served>([
  ['/far', FAR],
  ['/dull', article('<p>The council of the town met again, and the roads were discussed.</p>')],
]);

/** The tab that shows a page of the extension. */
async function tabOf({ launched }: Stage, address: string): Promise<Page | null> {
  for (const tab of await launched.browser.pages()) {
    const href = await tab.evaluate(() => location.href).catch(() => tab.url());
    if (href === launched.addressOf(address)) return tab;
  }
  return null;
}

/** Waits for a tab with a page of the extension, and closes it. */
async function opensAndCloses(stage: Stage, address: string): Promise<void> {
  await expect.poll(() => tabOf(stage, address), PATIENT).not.toBeNull();
  await (await tabOf(stage, address))?.close();
  await stage.page.bringToFront();
}

/** Selects the words of the page's first paragraph that match. */
const select = (page: Page, words: string): Promise<void> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`"${wanted}" is not in the page`);
  }, words);

inBrowsers(BROWSERS, { pages }, (stage) => {
  it('leads by keyboard alone from a word to a dossier', async () => {
    const { launched } = stage();
    const popup = await launched.browser.newPage();
    await popup.goto(launched.addressOf('popup.html'), { timeout: 700 }).catch(() => null);
    await popup.waitForSelector(FIELD);
    await popup.bringToFront();
    await popup.keyboard.type('anchorage summit');
    await expect.poll(() => titles(popup), PATIENT).not.toEqual([]);
    const chosen = () => popup.$eval(FIELD, (field) => field.getAttribute('aria-activedescendant'));
    expect(await chosen()).toBe('result-0');
    await popup.keyboard.press('ArrowDown');
    await expect.poll(chosen, PATIENT).toBe('result-1');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.note .question');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    const opened = () => tabsAt(popup, launched.addressOf('dossier.html#/event/anchorage-summit'));
    await expect.poll(opened, PATIENT).toHaveLength(1);
    await popup.evaluate((ids) => chrome.tabs.remove(ids), await opened());

    await popup.bringToFront();
    await popup.keyboard.press('Escape');
    await expect.poll(() => titles(popup), PATIENT).not.toEqual([]);
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.$eval(FIELD, ({ value }) => value), PATIENT).toBe('');
    await popup.close();
  });

  it('goes to a mention far down the page and opens its card with the focus in it', async () => {
    const { page } = stage();
    await stage().read('/far');
    const popup = await behind(stage(), 'popup.html');
    await popup.waitForSelector('.group');
    const places = await popup.$$('.group-event .place');
    expect(places.length).toBeGreaterThan(1);
    await press(popup, '.group-event .place:last-child');
    await expect.poll(() => page.evaluate(() => scrollY), PATIENT).toBeGreaterThan(3000);
    await expect.poll(() => cardText(page), PATIENT).toContain('Anchorage');
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    await expect.poll(focused, PATIENT).toBe('parallax-note');
    await popup.close();
  });

  it('says why a page has nothing, and what to do', async () => {
    await stage().show('/dull');
    const popup = await behind(stage(), 'popup.html');
    const line = await popup.waitForSelector('[data-testid="page-status"]');
    expect(['nothing', 'not-an-article']).toContain(
      await line?.evaluate((found) => found.getAttribute('data-state')),
    );
    await popup.waitForSelector('.page-next');
    await popup.close();
  });

  it('says that the browser lets no extension run on a page of its own', async () => {
    const { launched, page } = stage();
    // Firefox reports a time-out although the page is there.
    await page.goto(launched.addressOf('corpus.json'), { timeout: 2000 }).catch(() => null);
    const popup = await behind(stage(), 'popup.html');
    await popup.waitForSelector('[data-state="no-access"]');
    await popup.waitForSelector('.page-next');
    await popup.close();
  });

  it('opens the card of the mark that a reader has selected', async () => {
    const { page } = stage();
    await stage().read('/far');
    await select(page, 'Anchorage');
    const own = await behind(stage(), 'popup.html');
    const answered = await own.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const answer: unknown = await chrome.tabs.sendMessage(tab?.id ?? 0, {
        name: 'look-up',
        asked: {},
      });
      return JSON.stringify(answer);
    });
    expect(answered).toContain('"isShown":true');
    await expect.poll(() => cardText(page), PATIENT).toContain('Anchorage');
    await own.close();
  });
});

// Firefox gives tests no way into its background.
inBrowsers(['chromium'], { pages }, (stage) => {
  const worker = () =>
    stage()
      .launched.browser.targets()
      .find((target) => target.type() === TargetType.SERVICE_WORKER);

  /** What the browser does when a reader chooses the entry of its menu. */
  async function chooseInMenu(text: string): Promise<void> {
    // Awake: whatever is asked of it wakes it.
    const own = await behind(stage(), 'popup.html');
    await own.evaluate(() =>
      chrome.runtime.sendMessage({ name: 'tables', asked: { damaged: false } }),
    );
    await own.close();
    const awake = await (
      await stage().launched.browser.waitForTarget(
        (target) => target.type() === TargetType.SERVICE_WORKER,
      )
    ).worker();
    await awake?.evaluate(async (selectionText) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const event: unknown = chrome.contextMenus.onClicked;
      const dispatch: unknown = Reflect.get(Object(event), 'dispatch');
      if (typeof dispatch !== 'function') throw new Error('the event cannot be sent');
      Reflect.apply(dispatch, event, [{ menuItemId: 'look-up', selectionText }, tab]);
    }, text);
  }

  it('looks up from the menu: the card of a mark that is selected', async () => {
    const { page } = stage();
    await stage().read('/far');
    await select(page, 'Anchorage');
    await chooseInMenu('Anchorage');
    await expect.poll(() => cardText(page), PATIENT).toContain('Anchorage');
  });

  it('looks up from the menu: the dossier of what the words name', async () => {
    await stage().show('/dull');
    await chooseInMenu('the 28-point peace plan for Ukraine');
    await opensAndCloses(stage(), 'dossier.html#/event/28-point-plan');
  });

  it('looks up from the menu: the search, with the words, where they name nothing', async () => {
    await stage().show('/dull');
    await chooseInMenu('envelope');
    const found = async () => {
      const tab = await tabOf(stage(), 'popup.html?q=envelope');
      return tab === null ? [] : titles(tab);
    };
    await expect.poll(found, PATIENT).not.toEqual([]);
    await opensAndCloses(stage(), 'popup.html?q=envelope');
  });

  it('looks up from the menu also where the longest text that is taken ends within a sign', async () => {
    await stage().show('/dull');
    const long = 'e'.repeat(299);
    await chooseInMenu(`${long}😀`);
    await opensAndCloses(stage(), `popup.html?q=${long}%EF%BF%BD`);
  });

  it('takes words at once although the worker was killed a moment before, and finds', async () => {
    const { launched } = stage();
    await (await worker()?.worker())?.close();
    await expect.poll(worker, PATIENT).toBeUndefined();
    const popup = await launched.browser.newPage();
    await popup.goto(launched.addressOf('popup.html'));
    await popup.waitForSelector(`${FIELD}:focus`);
    await popup.keyboard.type('witkoff');
    expect(await popup.$eval(FIELD, ({ value }) => value)).toBe('witkoff');
    await expect.poll(() => titles(popup), PATIENT).not.toEqual([]);
    await popup.close();
  });
});
