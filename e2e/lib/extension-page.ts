import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { Stage } from './stage.ts';

/** What functions that run in a page of the extension find there. */
declare const chrome: typeof browser;

/**
 * A page of the extension in a tab that stays behind the article, so that the popup finds the article
 * in front of it, as it does when it hangs from the toolbar. Firefox reports a time-out although the
 * page is there.
 */
export async function behind({ launched, page }: Stage, name: string): Promise<Page> {
  const opened = await launched.browser.newPage({ background: true });
  await page.bringToFront();
  const loaded = name.endsWith('.html') ? '#app > *' : 'body';
  await opened.goto(launched.addressOf(name), { timeout: 700 }).catch(() => null);
  await opened.waitForSelector(loaded);
  return opened;
}

/** Presses something in a page that is behind another, where no mouse reaches. */
export const press = (page: Page, selector: string): Promise<void> =>
  page.$eval(selector, (element) => {
    if (!(element instanceof HTMLElement)) throw new Error('it cannot be pressed');
    element.click();
  });

/** Types into a field of a page that is behind another. */
export const type = (page: Page, selector: string, words: string): Promise<void> =>
  page.$eval(
    selector,
    (element, value) => {
      if (!(element instanceof HTMLInputElement)) throw new Error('nothing can be typed there');
      element.value = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    words,
  );

/** Whether a switch of the popup or of the options page is on. */
export const isOn = (page: Page, id: string): Promise<boolean> =>
  page.$eval(`[id="${id}"]`, (element) => element instanceof HTMLInputElement && element.checked);

/**
 * The ids of tabs whose address begins so. Asked of the extension: the driver of Firefox misses one in three of the
 * tabs that it opens.
 * @param own a page of the extension
 */
export const tabsAt = (own: Page, start: string): Promise<number[]> =>
  own.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    return tabs.flatMap(({ id, url }) =>
      id !== undefined && url?.startsWith(wanted) === true ? [id] : [],
    );
  }, start);
