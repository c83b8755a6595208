import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import french from '../locales/fr.json' with { type: 'json' };
import { openCard } from './lib/card.ts';
import { behind } from './lib/extension-page.ts';
import { BROWSERS, inBrowsers } from './lib/stage.ts';

/** What functions that run in a page of the extension find there. */
declare const chrome: typeof browser;

inBrowsers(BROWSERS, { language: 'fr' }, (stage) => {
  it('tells the accounts in French where the browser speaks French, whatever the page does', async () => {
    const { page } = stage();
    await stage().read('/en.html');
    expect(await page.$('parallax-note')).toBeNull();
    const said = await openCard(page);
    expect(
      await page.$eval('parallax-note >>> .note', (note) =>
        note.closest('[lang]')?.getAttribute('lang'),
      ),
    ).toBe('fr');
    expect(said).toMatch(/se contredisent/);
    expect(said).toMatch(/Corpus arrêté au \d{1,2} \p{L}+ \d{4}|Corpus arrêté au \d/u);
    const close = await page.$$eval('parallax-note >>> .card-bar button', (buttons) =>
      buttons.map((button) => button.ariaLabel),
    );
    expect(close).toContain(french.card.close);
  });

  it('speaks French in its own pages and in its name', async () => {
    const popup = await behind(stage(), 'popup.html');
    expect(await popup.$eval('input', (input) => input.placeholder)).toBe(french.popup.search);
    expect(await popup.evaluate(() => document.documentElement.lang)).toMatch(/^fr/);
    expect(await popup.evaluate(() => chrome.runtime.getManifest().name)).toBe(
      french.extension.name,
    );
    await popup.close();
  });
});
