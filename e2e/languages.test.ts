import { globSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addSelected, select } from './lib/add.ts';
import { openCard } from './lib/card.ts';
import { inBrowsers } from './lib/stage.ts';

const LANGUAGES = globSync('locales/*.json').map((file) => file.slice('locales/'.length, -5));

/** The narrowest window that the extension's own pages are made for, and a usual one, in pixels. */
const WIDTHS = [400, 1100];

/** The controls of the page and of an open card whose words do not fit into them, as they read. */
const tooNarrow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const roots = [document, document.querySelector('parallax-note')?.shadowRoot];
    const controls = roots.flatMap((root) => [
      ...(root?.querySelectorAll<HTMLElement>(
        'button, summary, legend, label, nav a, .card-bar, .card-bar .room, input[placeholder]',
      ) ?? []),
    ]);
    // What only a screen reader says has a box of one pixel, which may stand past the last word.
    const isWider = (element: Element): boolean => element.scrollWidth > element.clientWidth + 1;
    const overflows = (element: HTMLElement): boolean => {
      // What stands in a line of text has no width of its own, and wraps with it.
      if (element.clientWidth === 0 || element.matches('.place')) return false;
      if (!(element instanceof HTMLInputElement)) return isWider(element);
      // A placeholder is not measured; a value is.
      const { value, placeholder } = element;
      element.value = placeholder;
      const isWide = isWider(element);
      element.value = value;
      return isWide;
    };
    return controls
      .filter(overflows)
      .map((element) => element.innerText || element.getAttribute('placeholder') || '?');
  });

/** By how many pixels a page is wider than its window. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

// The language of Firefox's interface hangs on which packages of languages are installed.
describe.each(LANGUAGES)('in %s', (language) => {
  inBrowsers(['chromium'], { language: language.replace('_', '-') }, (stage) => {
    beforeAll(() => stage().read('/en.html'));

    it('the card says which language its words are in, and its bar and buttons hold them', async () => {
      const { page } = stage();
      await openCard(page);
      const lang = await page.$eval('parallax-note >>> .card', (card) => card.getAttribute('lang'));
      expect(lang).toBe(language.replace('_', '-'));
      await page.$$eval('parallax-note >>> .card details', (all) =>
        all.forEach((details) => (details.open = true)),
      );
      expect(await tooNarrow(page)).toEqual([]);
    });

    async function holdsItsWords(own: Page): Promise<void> {
      expect(await own.evaluate(() => document.documentElement.lang)).toBe(
        language.replace('_', '-'),
      );
      for (const width of WIDTHS) {
        await own.setViewport({ width, height: 800 });
        expect([width, await tooNarrow(own)]).toEqual([width, []]);
        expect([width, await sideways(own)]).toEqual([width, 0]);
      }
      await own.close();
    }

    it.each([
      'popup.html',
      'options.html',
      'corpora.html',
      'dossier.html',
      'welcome.html',
      'add.html',
    ])('the controls of %s hold their words', async (name) => {
      const own = await stage().launched.browser.newPage();
      await own.goto(stage().launched.addressOf(name));
      await own.waitForSelector('#app > *');
      await holdsItsWords(own);
    });

    it('the controls of the form for an account hold their words', async () => {
      expect(await select(stage().page, 'Anchorage')).toBe('Anchorage');
      await holdsItsWords(await addSelected(stage()));
    });
  });
});
