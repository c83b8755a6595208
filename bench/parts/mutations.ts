import type { Browser } from 'puppeteer-core';
import { openExtended } from '../lib/extended.ts';
import { median } from '../lib/figures.ts';
import type { Part } from '../lib/part.ts';

const MUTATIONS = 1_000;
/** So many at a time, then the page gives way, as a page that loads more does. */
const AT_ONCE = 20;
/** Reading again is over by then, in milliseconds: it waits for rest, and for an idle moment. */
const REST = 3_000;

/** Main thread in milliseconds: while the page changes, and in all. */
interface Cost {
  changing: number;
  all: number;
}

async function mutate(browser: Browser, address: string, read: () => Promise<void>): Promise<Cost> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(address, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await read();
  const thread = async () => ((await page.metrics()).TaskDuration ?? NaN) * 1000;
  const before = await thread();
  await page.evaluate(
    async (count, atOnce) => {
      const paragraphs = [...document.querySelectorAll('p')];
      for (let n = 0; n < count; n += 1) {
        const paragraph = paragraphs[n % paragraphs.length];
        const words = `In sentence ${n} the ministers spoke of something else. `;
        if (n % 3 === 0) paragraph?.append(words);
        else if (n % 3 === 1 && paragraph?.lastChild) paragraph.lastChild.nodeValue = words;
        else paragraph?.after(Object.assign(document.createElement('p'), { textContent: words }));
        if (n % atOnce === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    },
    MUTATIONS,
    AT_ONCE,
  );
  const changing = (await thread()) - before;
  await new Promise((resolve) => setTimeout(resolve, REST));
  const all = (await thread()) - before;
  await page.close();
  return { changing, all };
}

/** A thousand changes of the demo article, with the extension and without, in turn. */
export const mutations: Part = {
  name: 'mutations',
  async run({ origin, rounds, inBare }) {
    const { browser, hasRead, launched } = await openExtended();
    const address = `${origin}/demo/en.html`;
    const bare: Cost[] = [];
    const extended: Cost[] = [];
    await inBare(async (without) => {
      for (let round = 0; round < rounds; round += 1) {
        bare.push(await mutate(without, address, () => Promise.resolve()));
        extended.push(await mutate(browser, address, hasRead));
      }
    });
    await launched.close();
    const row = (says: string, of: keyof Cost) => {
      const [without, withIt] = [bare, extended].map((runs) => median(runs.map((run) => run[of])));
      return [says, without ?? NaN, withIt ?? NaN, (withIt ?? NaN) - (without ?? NaN)];
    };
    return {
      sections: [
        {
          title: `${MUTATIONS} mutations of the demo article, main thread in ms`,
          head: ['', 'without it', 'with it', 'more'],
          rows: [
            row('while the page changes', 'changing'),
            row('in all, with reading again', 'all'),
          ],
        },
      ],
    };
  },
};
