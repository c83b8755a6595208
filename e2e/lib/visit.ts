import type { Page } from 'puppeteer-core';
import { painted, until } from '../../scripts/lib/browser/reader.ts';
import type { Stage } from './stage.ts';
import { countListeners, look, sum, tally, type Seen } from './state.ts';

/** What a page that only waits has shown of itself once it has come to rest. */
interface Visit {
  seen: Seen;
  /** How many events are marked in it. */
  marks: number;
}

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Time for what runs after a page has loaded, the extension's reading of it among it. */
const SETTLE = 250;

/**
 * Pages wait without end for what the tests refuse them, or go on to another address while they load,
 * which Firefox reports as a failure. What counts is where they are in the end.
 */
async function load(page: Page, address: string): Promise<void> {
  const path = new URL(address).pathname;
  await page.goto(address, { waitUntil: 'load', timeout: 20_000 }).catch(() => null);
  const isThere = await until(
    () => page.evaluate((asked) => location.pathname === asked && document.body !== null, path),
    5000,
  );
  if (!isThere) throw new Error(`${address} was left for ${page.url()}`);
}

/**
 * Loads a page in a tab of its own, waits, and writes down what is to be seen of it.
 * @param marked wait for marks as well
 */
export async function visit({ launched }: Stage, address: string, marked = false): Promise<Visit> {
  const page = await launched.browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    // The browser's own words on what the tests refuse it: how many come in time is chance.
    if (/^Failed to load resource|ERR_TUNNEL/.test(message.text())) return;
    said.push(`${message.type()} ${message.text()}`);
  });
  // Nobody is there to answer, and an open one holds everything up.
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => null));
  page.on('pageerror', (error) => said.push(`uncaught ${String(error)}`));
  try {
    if (launched.name === 'chromium') await countListeners(page);
    await load(page, address);
    await rest(SETTLE);
    if (marked) await until(async () => (await painted(page)) > 0, 1500);
    const { tree, styles, listeners, marks } = await look(page);
    const seen = {
      // The tags one by one say what is different; the last entry says that nothing has moved.
      tree: tally([...tree.split(/(?=<)/), `whole ${sum(tree)}`]),
      styles: tally(styles.flatMap(([of, ...lines]) => lines.map((line) => `${of} ${line}`))),
      console: tally(said),
      listeners: tally(listeners),
    };
    return { seen, marks };
  } finally {
    await page.close();
  }
}
