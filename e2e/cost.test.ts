import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { beginHearing, takeHeard } from '../scripts/lib/browser/messages.ts';
import { mentionsOf, painted } from '../scripts/lib/browser/reader.ts';
import type { Served } from '../scripts/lib/serve.ts';
import { killWorker, worker } from './lib/background.ts';
import { leave, openCard } from './lib/card.ts';
import { behind } from './lib/extension-page.ts';
import { article } from './lib/pages.ts';
import { inBrowsers, PATIENT, type Stage } from './lib/stage.ts';

const WEATHER = `<p>It rained all day on the coast, and the fishermen stayed at home.</p>`.repeat(
  40,
);

/** Its words are those of an event, and it names none. */
const HARVEST =
  '<p id="harvest">In Ukraine, the plan for the harvest has 28 pages, and the point is rain.</p>';

const pages = new Map<string, Served>([
  ['/harvest.html', article(HARVEST + WEATHER)],
  ['/weather.html', article(WEATHER)],
  [
    '/no-article.html',
    { type: 'text/html', body: '<title>Elsewhere</title><a href="#">Sign in</a>' },
  ],
]);

/** What has the text of a page in it: all of it, before it is read, and then its blocks. */
const TELLING = new Set(['load-marker', 'spot']);

/** Scripts that the content script has brought in beside itself, by the name that each leaves. */
const brought = async ({ page }: Stage): Promise<string[]> => {
  const [realm] = page.extensionRealms();
  const names = await realm?.evaluate(() =>
    Object.keys(globalThis).filter((name) => name.startsWith('parallax')),
  );
  return names ?? ['no content script'];
};

// Only Chromium lets tests put the background to sleep, and look where a content script runs.
inBrowsers(['chromium'], { pages }, (stage) => {
  let own: Page;
  beforeAll(async () => {
    await stage().show('/no-article.html');
    own = await behind(stage(), 'options.html');
    await beginHearing(own);
  });

  /** Shows a page while the background sleeps, and waits until it has been read. */
  async function show(path: string): Promise<void> {
    await killWorker(stage());
    await stage().show(path);
    await mentionsOf(own, stage().origin);
  }

  it.each(['/weather.html', '/no-article.html'])(
    'says nothing, wakes nobody and brings nothing in where there is nothing to find: %s',
    async (path) => {
      await show(path);
      expect(await takeHeard(own)).toEqual([]);
      expect(worker(stage())).toBeUndefined();
      expect(await brought(stage())).toEqual([]);
    },
  );

  it('asks once about a page that is let through in vain, brings nothing in, and then asks about what is new', async () => {
    const { page } = stage();
    const append = (text: string) =>
      page.$eval('#harvest', (found, added) => found.after(added), text);
    await show('/harvest.html');
    const heard = await takeHeard(own);
    expect(heard.map(({ name }) => name)).toEqual(['load-marker']);
    expect(await brought(stage())).toEqual([]);
    await append('And of the weather, nothing.');
    // It is looked at after half a second; of nobody nothing is asked.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await takeHeard(own)).toEqual([]);
    await append('But they spoke of the 28-point peace plan.');
    await expect.poll(() => painted(page), PATIENT).toBe(1);
    const [first] = await takeHeard(own);
    expect(first?.name).toBe('load-marker');
    expect(first?.bytes).toBeLessThan(heard[0]?.bytes ?? 0);
  });

  it('says four words where there is something to find, and its text twice, in two of them', async () => {
    await show('/en.html');
    const heard = await takeHeard(own);
    expect(heard.map(({ name }) => name)).toEqual(['load-marker', 'spot', 'load-look', 'count']);
    const bytesOf = (isTold: boolean) =>
      heard
        .filter(({ name }) => TELLING.has(name) === isTold)
        .reduce((sum, { bytes }) => sum + bytes, 0);
    expect(bytesOf(false)).toBeLessThan(130);
    const length = await stage().page.evaluate(() => document.body.innerText.length);
    expect(bytesOf(true)).toBeLessThan(3 * length);
  });

  it('says two more for the first card, one for the next, and none for a page that waits', async () => {
    await stage().read('/en.html');
    await takeHeard(own);
    await openCard(stage().page);
    expect((await takeHeard(own)).map(({ name }) => name)).toEqual(['load-card', 'card']);
    await leave(stage());
    await openCard(stage().page, 1);
    expect((await takeHeard(own)).map(({ name }) => name)).toEqual(['card']);
    await leave(stage());
    expect(await takeHeard(own)).toEqual([]);
  });
});
