import type { Page } from 'puppeteer-core';
import { INSTALL, untilCompiled, type Extended } from './extended.ts';
import { MADE } from './document.ts';

/** What installing a corpus from a file took, in milliseconds from the choice of the file. */
export interface Installed {
  /** Until the page of corpora listed it. */
  listed: number;
  /** Until pages could find its events. */
  compiled: number;
}

/** The page on which corpora are installed, once it shows the bundled one. */
export async function openCorpora({ launched }: Extended): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.goto(launched.addressOf('corpora.html'));
  await page.waitForSelector('[data-corpus="ukraine-diplomacy-2025"]');
  return page;
}

/** Chooses a file there, as a reader does, and waits for what comes of it. */
export async function installFile(page: Page, own: Page, file: string): Promise<Installed> {
  const input = await page.waitForSelector('input[data-testid="file"]');
  if (input === null) throw new Error('there is nowhere to put the file');
  const from = performance.now();
  await input.uploadFile(file);
  const end = await page.waitForSelector(`[data-corpus="${MADE}"], .refused`, { timeout: INSTALL });
  const refused = await end?.evaluate((found) => found.matches('.refused') && found.textContent);
  if (typeof refused === 'string') throw new Error(refused);
  const listed = performance.now() - from;
  await untilCompiled(own, MADE);
  return { listed, compiled: performance.now() - from };
}
