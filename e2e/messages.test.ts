import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText, hover, spotOf } from '../scripts/lib/browser/reader.ts';
import { behind } from './lib/extension-page.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

/** What functions that run in a page of the extension find there. */
declare const chrome: typeof browser;

const GOOD = {
  name: 'card',
  asked: { kind: 'event', id: 'anchorage-summit', language: 'en' },
} as const;

/** What no part of the extension says, as someone might say it all the same. */
const WRONG: [string, unknown][] = [
  ['a text', 'card'],
  ['nothing', null],
  ['a list', [GOOD]],
  ['a name that nobody knows', { name: 'forget', asked: {} }],
  ['a name from the prototype', { name: 'constructor', asked: {} }],
  ['a question without its parts', { name: 'card', asked: { kind: 'event' } }],
  ['a part of a wrong type', { name: 'card', asked: { kind: 'event', id: 7, language: 'en' } }],
  ['a part too many', { ...GOOD, from: 'elsewhere' }],
];

const REFUSED = { ok: false, error: expect.stringMatching(/\S/) };

const toBackground = (from: Page, message: unknown): Promise<unknown> =>
  from.evaluate((said) => chrome.runtime.sendMessage(said), message);

/** Says it to the content script of the article in front. */
const toPage = (from: Page, message: unknown): Promise<unknown> =>
  from.evaluate(async (said) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.tabs.sendMessage(tab?.id ?? -1, said);
  }, message);

inBrowsers(BROWSERS, {}, (stage) => {
  let own: Page;
  beforeAll(async () => {
    await stage().read('/en.html');
    own = await behind(stage(), 'options.html');
  });
  afterAll(() => own.close());

  describe('a message of a wrong shape', () => {
    it.each(WRONG)('to the background is refused: %s', async (_what, message) => {
      expect(await toBackground(own, message)).toEqual(REFUSED);
    });

    it.each(WRONG)('to a page is refused: %s', async (_what, message) => {
      expect(await toPage(own, message)).toEqual(REFUSED);
    });
  });

  it('answers the next good message', async () => {
    expect(await toBackground(own, GOOD)).toMatchObject({
      ok: true,
      answered: { kind: 'event', id: 'anchorage-summit' },
    });
    expect(await toPage(own, { name: 'report', asked: {} })).toMatchObject({
      ok: true,
      answered: { state: 'marked', host: '127.0.0.1' },
    });
  });

  it('tells that it knows nothing of an event that is not in the corpus', async () => {
    const asked = { ...GOOD.asked, id: 'no-such-event' };
    expect(await toBackground(own, { name: 'card', asked })).toEqual({ ok: true, answered: null });
  });

  it('breaks nothing in the page', async () => {
    const { page } = stage();
    await hover(page, await spotOf(page, 0));
    await expect.poll(() => cardText(page), PATIENT).not.toBe('');
  });
});

// Only Chromium lets tests speak from where a content script runs.
inBrowsers(['chromium'], {}, (stage) => {
  beforeAll(() => stage().read('/en.html'));

  it.each(WRONG)('refuses it from a content script: %s', async (_what, message) => {
    const [realm] = stage().page.extensionRealms();
    const answered = await realm?.evaluate((said) => chrome.runtime.sendMessage(said), message);
    expect(answered).toEqual(REFUSED);
    const next = await realm?.evaluate((said) => chrome.runtime.sendMessage(said), GOOD);
    expect(next).toMatchObject({ ok: true, answered: { id: 'anchorage-summit' } });
  });
});
