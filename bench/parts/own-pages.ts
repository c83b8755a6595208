import type { Page } from 'puppeteer-core';
import { hrefOf } from '../../data/view/dossier/address.ts';
import { until } from '../../scripts/lib/browser/reader.ts';
import { openExtended } from '../lib/extended.ts';
import { median } from '../lib/figures.ts';
import type { Cell, Part } from '../lib/part.ts';

const LOG = 'ownPageInBench';

/** What is opened, and what is there once it shows what it was opened for. */
const PAGES = [
  ['popup, to the search field', 'popup.html', 'input[type="search"]'],
  ['dossier of one event', `dossier.html${hrefOf('event', 'anchorage-summit')}`, '.part h2'],
] as const;

/** From the next page on: when the first frame was over in which something was there. */
const watchFor = (page: Page, selector: string) =>
  page.evaluateOnNewDocument(
    (log, wanted) => {
      const look = (): void => {
        if (document.querySelector(wanted) === null) return void requestAnimationFrame(look);
        // What is posted from within a frame arrives after it was painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => Reflect.set(globalThis, log, performance.now()));
        port1.start();
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    },
    LOG,
    selector,
  );

/** Time from the call for a page of the extension until it is painted. */
export const ownPages: Part = {
  name: 'own-pages',
  async run({ rounds }) {
    const { browser, launched } = await openExtended();
    const rows: Cell[][] = [];
    for (const [says, path, selector] of PAGES) {
      const times: number[] = [];
      for (let round = 0; round < rounds * 3; round += 1) {
        const page = await browser.newPage();
        await watchFor(page, selector);
        await page.goto(launched.addressOf(path), { waitUntil: 'load' });
        const time = () => page.evaluate((log) => Number(Reflect.get(globalThis, log)), LOG);
        if (!(await until(async () => Number.isFinite(await time())))) throw new Error(says);
        times.push(await time());
        await page.close();
      }
      rows.push([says, median(times), Math.min(...times), Math.max(...times)]);
    }
    await launched.close();
    return {
      sections: [
        { title: 'Own pages, from opening to painted', head: ['', 'ms', 'least', 'most'], rows },
      ],
    };
  },
};
