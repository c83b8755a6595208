import { TargetType, type Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { behind } from './extension-page.ts';
import type { Stage } from './stage.ts';

/** What functions that run in a page or a worker of the extension find there. */
declare const chrome: typeof browser;

/** Selects the first run of these words that stands in one text node of the page. */
export const select = (page: Page, words: string): Promise<string> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0 || node.parentElement?.checkVisibility() !== true) continue;
      node.parentElement.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return getSelection()?.toString() ?? '';
    }
    return '';
  }, words);

/** In Chromium the background hears the browser's own event, with the article in front. */
async function inWorker({ launched, page }: Stage): Promise<Page> {
  await page.bringToFront();
  const target = launched.browser
    .targets()
    .find((candidate) => candidate.type() === TargetType.SERVICE_WORKER);
  const worker = await target?.worker();
  if (!worker) throw new Error('the background does not run');
  const opened = launched.browser.waitForTarget((found) => found.url().includes('add.html#/new/'));
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const dispatch: unknown = Reflect.get(chrome.contextMenus.onClicked, 'dispatch');
    if (typeof dispatch !== 'function') throw new Error('the event has no door');
    const info = { menuItemId: 'add-account', selectionText: '' };
    Reflect.apply(dispatch, chrome.contextMenus.onClicked, [info, tab]);
  });
  const form = await (await opened).page();
  if (form === null) throw new Error('the form has no page');
  return form;
}

/** Where that event cannot be had, the page is asked what the background asks it, and the form opened. */
async function byHand(stage: Stage): Promise<Page> {
  const own = await behind(stage, 'options.html');
  const id = await own.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const reply: unknown = await chrome.tabs.sendMessage(tab?.id ?? -1, {
      name: 'passage',
      asked: {},
    });
    const answered: unknown =
      typeof reply === 'object' && reply !== null ? Reflect.get(reply, 'answered') : null;
    if (typeof answered !== 'object' || answered === null) throw new Error(JSON.stringify(reply));
    const { text: _text, ...told } = Object.fromEntries(Object.entries(answered));
    await chrome.storage.session.set({
      'draft/test': { ...told, sha256: '0'.repeat(64), privately: false },
    });
    return 'test';
  });
  await own.close();
  return behind(stage, `add.html#/new/${id}`);
}

/** Chooses “Add as an account…” in the menu of the selection: automation cannot open a menu. */
export async function addSelected(stage: Stage): Promise<Page> {
  const form = await (stage.launched.name === 'chromium' ? inWorker(stage) : byHand(stage));
  await form.waitForSelector('form');
  return form;
}

/** Types into a field of the form that may be a longer one. */
export const fill = (form: Page, name: string, words: string): Promise<void> =>
  form.$eval(
    `[name="${name}"]`,
    (field, value) => {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
        throw new Error('nothing can be typed there');
      }
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    words,
  );
