import type { Page } from 'puppeteer-core';
import { cardText, painted, spotOf, until } from '../../scripts/lib/browser/reader.ts';
import { DEFAULTS } from '../../data/settings/defaults.ts';
import { openExtended } from '../lib/extended.ts';
import { median } from '../lib/figures.ts';
import { most, type Cell, type Part } from '../lib/part.ts';
import { readWatch, watchCard, type Shown } from '../lib/watch-card.ts';

async function leaveCard(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  const isGone = async () => {
    await page.keyboard.press('Escape');
    return (await cardText(page)) === '';
  };
  if (!(await until(isGone))) throw new Error('the card stays open');
}

/** Moves onto the mark in one step, so that the one event tells when the pointer came. */
async function hover(page: Page, { x, y }: { x: number; y: number }): Promise<Shown> {
  await watchCard(page, DEFAULTS.delay);
  await page.mouse.move(x, y);
  let shown: Shown | null = null;
  await until(async () => (shown = await readWatch(page)) !== null);
  if (shown === null) throw new Error('no card was shown');
  return shown;
}

const rowOf = (says: string, all: readonly Shown[]): Cell[] => [
  says,
  median(all.map(({ time }) => time)),
  Math.max(...all.map(({ time }) => time)),
  median(all.map(({ frames }) => frames)),
];

/** From the end of the intent delay to the card painted, on the demo article. */
export const card: Part = {
  name: 'card',
  async run({ origin, rounds }) {
    const { browser, launched, sleep } = await openExtended();
    const runs = { first: [], warm: [], asleep: [], cold: [] } satisfies Record<string, Shown[]>;
    const all: Record<keyof typeof runs, Shown[]> = runs;
    for (let round = 0; round < rounds * 3; round += 1) {
      const page = await browser.newPage();
      await page.goto(`${origin}/demo/en.html`, { waitUntil: 'load' });
      if (!(await until(async () => (await painted(page)) > 0))) throw new Error('no mark');
      const spot = await spotOf(page, 0);
      await leaveCard(page);
      if (round % 2 === 1) await sleep();
      all[round % 2 === 1 ? 'cold' : 'first'].push(await hover(page, spot));
      await leaveCard(page);
      all.warm.push(await hover(page, spot));
      await leaveCard(page);
      await sleep();
      all.asleep.push(await hover(page, spot));
      await page.close();
    }
    await launched.close();
    return {
      sections: [
        {
          title: `From hover to card, after the intent delay of ${DEFAULTS.delay} ms`,
          head: ['', 'ms', 'at most', 'frames'],
          rows: [
            rowOf('again in the same page', all.warm),
            rowOf('the same, background asleep', all.asleep),
            rowOf('first in the page', all.first),
            rowOf('the same, background asleep', all.cold),
          ],
          notes: [
            'A frame is counted when it begins after the delay has ended; the last is the one that paints the card.',
          ],
        },
      ],
      goals: [
        most(
          '7. From hover to card, warm',
          2,
          median(all.warm.map(({ frames }) => frames)),
          'frames',
        ),
        most(
          '7. The same, background asleep',
          150,
          median(all.asleep.map(({ time }) => time)),
          'ms',
        ),
        most('7. The same, first in the page', 150, median(all.cold.map(({ time }) => time)), 'ms'),
      ],
    };
  },
};
