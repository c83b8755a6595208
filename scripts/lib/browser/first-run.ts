import type { Page } from 'puppeteer-core';
import type { Launched } from './launch.ts';
import { until } from './reader.ts';

/** What a page of the extension finds in its own global scope, as far as it is used here. */
declare const chrome: {
  storage: { local: { get: () => Promise<object> } };
  extension: { getViews: (of: { type: 'tab' }) => Window[] };
};

/** How long the first page is given to open, and to load, in milliseconds. */
const OPENED = 10_000;
const LOADED = 1_000;

/** How many first pages are open, as a page of the extension tells; the driver sees none in Firefox. */
export const firstPages = (own: Page): Promise<number> =>
  own.evaluate(
    () =>
      chrome.extension
        .getViews({ type: 'tab' })
        .filter(({ location }) => location.pathname === '/welcome.html').length,
  );

/** A page of the extension that shows nothing, behind the others. */
export async function ownPage({ browser, addressOf }: Launched): Promise<Page> {
  const own = await browser.newPage({ background: true });
  await own.goto(addressOf('corpus.json'), { timeout: 700 }).catch(() => null);
  return own;
}

/** Asks each first page for its tab, and closes that. */
const CLOSE = `(async () => {
  for (const view of chrome.extension.getViews({ type: 'tab' })) {
    if (view.location.pathname !== '/welcome.html') continue;
    const { id } = await view.chrome.tabs.getCurrent();
    await chrome.tabs.remove(id);
  }
})()`;

/** Closes the page that the extension opens when it is installed, so that it hides no article. */
export async function closeFirstRun(launched: Launched): Promise<void> {
  const own = await ownPage(launched);
  const wasOpened = () =>
    own.evaluate(async () => 'welcomed' in (await chrome.storage.local.get()));
  await until(wasOpened, OPENED);
  // None comes where it was shown when the browser ran before.
  if (await until(async () => (await firstPages(own)) > 0, LOADED)) await own.evaluate(CLOSE);
  await own.close();
}
