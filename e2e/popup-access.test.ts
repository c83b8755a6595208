import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { behind, press, type } from './lib/extension-page.ts';
import { FIELD, search, titles } from './lib/popup.ts';
import { inBrowsers, PATIENT } from './lib/stage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** As a reader's system asks for it, or the reader in the settings. */
const SCHEMES = ['light', 'dark'] as const;

/** What axe finds against the popup as it stands, in light and in dark. */
async function violations(popup: Page): Promise<string[]> {
  const found: string[] = [];
  await popup.bringToFront();
  await popup.evaluate(axe);
  for (const value of SCHEMES) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    const told = await popup.evaluate(`axe.run().then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
    if (!Array.isArray(told)) throw new Error('axe said nothing');
    found.push(...told.map((line) => `${value}: ${String(line)}`));
  }
  return found;
}

// The page is the same in both; Firefox lets no script of a test into it.
inBrowsers(['chromium'], {}, (stage) => {
  it('has nothing that axe objects to, in any of its states', async () => {
    await stage().read('/en.html');
    const popup = await behind(stage(), 'popup.html');
    await popup.waitForSelector('.place');
    expect(await violations(popup)).toEqual([]);
    await search(popup, 'witkoff moscow');
    expect(await violations(popup)).toEqual([]);
    await press(popup, '.result');
    await popup.waitForSelector('.note');
    expect(await violations(popup)).toEqual([]);
    await press(popup, '.back');
    await popup.waitForSelector(FIELD);
    await type(popup, FIELD, 'xqzzv');
    await expect.poll(() => titles(popup), PATIENT).toEqual([]);
    expect(await violations(popup)).toEqual([]);
    await popup.close();
  });
});
