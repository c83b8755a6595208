import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { cardText, painted } from '../scripts/lib/browser/reader.ts';
import { watchBlocks } from './lib/block.ts';
import { cardIsOpen, pause } from './lib/card.ts';
import { FIGHTING, UNMARKED } from './lib/fighting.ts';
import { article, PLAIN } from './lib/pages.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

/** Where the mention is now; the page itself is asked, since its marks may be gone. */
const placeOf = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('#mention em')?.getBoundingClientRect();
    if (box === undefined) throw new Error('the mention is gone');
    return {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      bottom: box.bottom,
      top: box.top,
    };
  });

/** Ten megabytes are read in slices, and a busy machine has few to give; milliseconds. */
const READ = 60_000;

/** Goes to the mention, and to it again where the page took it away meanwhile. */
async function reach(page: Page): Promise<void> {
  for (const end = Date.now() + READ; Date.now() < end;) {
    const { x, y } = await placeOf(page);
    await page.mouse.move(x - 3, y - 2);
    await page.mouse.move(x, y, { steps: 3 });
    await pause(500);
    if ((await cardText(page)) !== '') return;
  }
  throw new Error('no card opened');
}

/** Whether what is seen in the middle of the card is the card, inside of the window and beside the mention. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('parallax-note');
    const card = host?.shadowRoot?.querySelector('.card');
    const mention = document.querySelector('#mention em');
    if (!host || !card || !mention) return null;
    const box = card.getBoundingClientRect();
    const words = mention.getBoundingClientRect();
    return {
      onTop: document.elementFromPoint(box.x + box.width / 2, box.y + 20) === host,
      inWindow: box.x >= 0 && box.y >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
      wide: box.width > 300,
      coversMention:
        box.top < words.bottom &&
        box.bottom > words.top &&
        box.left < words.right &&
        box.right > words.left,
    };
  });

/** Whether a page that does something for a while is still at it. */
const isBusy = (page: Page): Promise<boolean> =>
  page.evaluate(() => Reflect.get(globalThis, 'busy') === true);

const GOOD = { onTop: true, inWindow: true, wide: true, coversMention: false };

const pages = new Map([...FIGHTING, ...UNMARKED, ['/next', article(PLAIN)]]);

inBrowsers(BROWSERS, { pages }, (stage) => {
  const longest: string[] = [];
  afterAll(() => {
    if (longest.length === 0) return;
    console.log(
      `longest task in which the extension ran, in ms of processor time, the page’s own part in it: ${longest.join(', ')}`,
    );
  });

  /** Shows a page, does something there, and notes for how long the extension held it up. */
  async function watched(path: string, then: () => Promise<void>): Promise<void> {
    const { page, launched } = stage();
    const errors: string[] = [];
    const listen = (error: unknown): void => void errors.push(String(error));
    await page.goto('about:blank');
    page.on('pageerror', listen);
    const end = launched.name === 'chromium' ? await watchBlocks(page) : null;
    await stage().show(path);
    try {
      await then();
    } finally {
      if (end !== null) longest.push(`${path.slice(1)} ${Math.round(await end())}`);
    }
    page.off('pageerror', listen);
    expect(errors).toEqual([]);
  }

  it.each([...FIGHTING.keys()])('opens the card beside its mention on %s', async (path) => {
    const { page } = stage();
    await watched(path, async () => {
      await reach(page);
      expect(await standing(page)).toEqual(GOOD);
      await expect.poll(() => isBusy(page), { ...PATIENT, timeout: READ }).toBe(false);
      const asked = Date.now();
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      expect(Date.now() - asked).toBeLessThan(2000);
      await page.keyboard.press('Escape');
      await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
    });
  });

  it.each([...UNMARKED.keys()])('leaves %s alone, and works on the next page', async (path) => {
    const { page } = stage();
    await watched(path, async () => {
      await pause(1000);
      expect(await painted(page)).toBe(0);
      expect(await page.evaluate(() => 6 * 7)).toBe(42);
    });
    await stage().read('/next');
  });
});
