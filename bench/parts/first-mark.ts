import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/lib/browser/reader.ts';
import { openExtended } from '../lib/extended.ts';
import { median } from '../lib/figures.ts';
import type { Part } from '../lib/part.ts';

const LOG = 'firstMarkInBench';

/** From the next page on: when its tree was ready, and when the first frame with a mark was over. */
const watchMarks = (page: Page) =>
  page.evaluateOnNewDocument((log) => {
    const names = ['parallax-event', 'parallax-single', 'parallax-actor'];
    const look = (): void => {
      const marks = names.reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0);
      if (marks === 0) return void requestAnimationFrame(look);
      // What is posted from within a frame arrives after it was painted.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        const [load] = performance.getEntriesByType('navigation');
        const ready = load instanceof PerformanceNavigationTiming ? load.domInteractive : NaN;
        Reflect.set(globalThis, log, performance.now() - ready);
      });
      port1.start();
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  }, LOG);

/** Time from a page whose tree is ready to its first painted mark, on the demo article. */
export const firstMark: Part = {
  name: 'first-mark',
  async run({ origin, rounds }) {
    const { browser, launched } = await openExtended();
    const times: number[] = [];
    // Each article is a moment's work: a few more make the median worth something.
    for (let round = 0; round < rounds * 3; round += 1) {
      const page = await browser.newPage();
      await watchMarks(page);
      await page.goto(`${origin}/demo/en.html`, { waitUntil: 'load' });
      const time = () => page.evaluate((log) => Number(Reflect.get(globalThis, log)), LOG);
      await until(async () => Number.isFinite(await time()));
      times.push(await time());
      await page.close();
    }
    await launched.close();
    return {
      sections: [
        {
          title: 'From the page ready to the first mark painted, demo article',
          head: ['', 'ms'],
          rows: [
            ['median', median(times)],
            ['shortest', Math.min(...times)],
            ['longest', Math.max(...times)],
          ],
        },
      ],
    };
  },
};
