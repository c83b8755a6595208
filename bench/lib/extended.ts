import { TargetType, type Browser, type Page, type Target } from 'puppeteer-core';
import { closeFirstRun, ownPage } from '../../scripts/lib/browser/first-run.ts';
import { launch, type Launched } from '../../scripts/lib/browser/launch.ts';
import { until } from '../../scripts/lib/browser/reader.ts';

/** What a page of the extension finds in its own global scope, as far as it is used here. */
declare const chrome: {
  storage: { local: { get: () => Promise<{ gates?: { corpus: string }[] }> } };
  tabs: {
    query: (what: object) => Promise<{ id?: number }[]>;
    sendMessage: (tab: number, message: unknown) => Promise<unknown>;
  };
};

/** A Chromium with the built extension, whose tables are there. */
export interface Extended {
  browser: Browser;
  launched: Launched;
  /** A page of the extension that shows nothing, behind all others: it asks and listens. */
  own: Page;
  /** The extension's background while it runs. */
  worker: () => Target | undefined;
  /** Puts the background to sleep, as the browser does after half a minute. */
  sleep: () => Promise<void>;
  /** Waits until the content script of the page that is shown has read it. */
  hasRead: () => Promise<void>;
}

/** Where the extension is built to. */
export const EXTENSION = '.output/chrome-mv3';

/** How long the tables of a corpus may take, in milliseconds: fifty thousand patterns on two busy cores. */
export const INSTALL = 300_000;

/** Waits until what pages need of a corpus is stored. @param corpus its id; the bundled one's by default */
export async function untilCompiled(own: Page, corpus: string | null): Promise<void> {
  const isThere = () =>
    own.evaluate(async (wanted) => {
      const { gates = [] } = await chrome.storage.local.get();
      return gates.some((gate) => wanted === null || gate.corpus === wanted);
    }, corpus);
  if (!(await until(isThere, INSTALL))) throw new Error(`${corpus ?? 'nothing'} was not installed`);
}

export async function openExtended(extension = EXTENSION): Promise<Extended> {
  const launched = await launch('chromium', { headless: true, extension });
  const own = await ownPage(launched);
  await untilCompiled(own, null);
  await closeFirstRun(launched);
  const worker = () =>
    launched.browser.targets().find((target) => target.type() === TargetType.SERVICE_WORKER);
  return {
    browser: launched.browser,
    launched,
    own,
    worker,
    async sleep() {
      await (await worker()?.worker())?.close();
      if (!(await until(() => Promise.resolve(worker() === undefined)))) {
        throw new Error('the background does not sleep');
      }
    },
    hasRead: () =>
      own.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        const report = { name: 'report', asked: {} };
        await Promise.all(
          tabs.map(({ id = -1 }) => chrome.tabs.sendMessage(id, report).catch(() => null)),
        );
      }),
  };
}
