import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { closeFirstRun } from './lib/browser/first-run.ts';
import { launch, type Launched } from './lib/browser/launch.ts';
import { hover, openExtensionPage, painted, spotOf, until } from './lib/browser/reader.ts';
import { build } from './lib/build.ts';
import { serve } from './lib/serve.ts';

/*
 * The pictures of the documents and of the store pages, taken from the built extension, so that they
 * never show what is no longer so. Those of the store are 1280 by 800 pixels, as the stores ask.
 */

const FOLDER = 'docs/pictures';
const SIZE = { width: 1280, height: 800 };
const EVENT = '28-point-plan';

/** A popup is as wide as its own style sheet says. */
const POPUP = { width: 420, height: 600 };

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600));

interface Shoot {
  launched: Launched;
  language: 'en' | 'fr';
  article: string;
}

const named = (language: string, name: string): string => join(FOLDER, `${language}-${name}.png`);

async function article({ launched, article: address }: Shoot, dark: boolean): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.setViewport(SIZE);
  const value = dark ? 'dark' : 'light';
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
  await page.goto(address);
  if (!(await until(async () => (await painted(page)) > 0))) throw new Error(`${address}: no mark`);
  return page;
}

/** A card at its mention, in the light and in the dark. */
async function card(shoot: Shoot, name: string, dark: boolean): Promise<void> {
  const page = await article(shoot, dark);
  await hover(page, await spotOf(page, 1));
  await settled();
  await page.screenshot({ path: named(shoot.language, name) });
  await page.close();
}

/** A page of the extension, as large as the window. */
async function own(shoot: Shoot, name: string, address: string): Promise<void> {
  const page = await openExtensionPage(shoot.launched, address);
  await page.setViewport(SIZE);
  await settled();
  await page.screenshot({ path: named(shoot.language, name) });
  await page.close();
}

/** The popup with something looked up, without the browser's window around it. */
async function popup(shoot: Shoot): Promise<void> {
  const page = await openExtensionPage(shoot.launched, 'popup.html');
  await page.setViewport(POPUP);
  await page.type('input[type="search"], [role="combobox"]', 'Witkoff');
  await settled();
  await page.screenshot({ path: named(shoot.language, 'search') });
  await page.close();
}

mkdirSync(FOLDER, { recursive: true });
const extension = build('chromium');
const { origin, close } = await serve('demo');
for (const language of ['en', 'fr'] as const) {
  const launched = await launch('chromium', { headless: true, language, extension });
  await closeFirstRun(launched);
  const shoot: Shoot = { launched, language, article: `${origin}/${language}.html` };
  await card(shoot, 'card', false);
  await card(shoot, 'card-dark', true);
  await popup(shoot);
  await own(shoot, 'dossier', `dossier.html#/event/${EVENT}`);
  await own(shoot, 'search-page', 'popup.html?q=Witkoff');
  await own(shoot, 'options', 'options.html');
  await launched.close();
}
await close();
console.log(`pictures: ${FOLDER}`);
