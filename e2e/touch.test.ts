import { beforeEach, expect, it } from 'vitest';
import { cardText, spotOf } from '../scripts/lib/browser/reader.ts';
import { cardIsOpen } from './lib/card.ts';
import { article } from './lib/pages.ts';
import { expectWellPlaced, placesOf } from './lib/places.ts';
import { inBrowsers, PATIENT } from './lib/stage.ts';

const FILLER = '<p>The council of the town met again, and the roads were discussed.</p>'.repeat(20);
const pages = new Map([
  [
    '/page',
    article(
      `${FILLER}<p>Donald Trump and Vladimir Putin met at the Anchorage summit.</p>
      <p><a href="#followed">The Miami talks between Steve Witkoff and Kirill Dmitriev</a></p>${FILLER}`,
      { head: '<meta name="viewport" content="width=device-width">' },
    ),
  ],
]);

// Firefox has no touch screen for tests.
inBrowsers(['chromium'], { pages }, (stage) => {
  beforeEach(async () => {
    await stage().page.setViewport({ width: 360, height: 640, hasTouch: true, isMobile: true });
    await stage().read('/page');
  });

  async function tap(n: number): Promise<void> {
    const { page } = stage();
    const { x, y } = await spotOf(page, n);
    await page.touchscreen.tap(x, y);
  }

  it('opens a sheet at the bottom that leaves the mention to be seen, and scrolls inside', async () => {
    const { page } = stage();
    await tap(0);
    await expect.poll(() => cardText(page), PATIENT).not.toBe('');
    await expectWellPlaced(page);
    const { cards, view } = await placesOf(page);
    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({ left: 0, right: 360, bottom: view.bottom });
    expect(cards[0]?.top).toBeGreaterThanOrEqual(0.28 * 640);
    const close = await page.$('parallax-note >>> .card-close');
    const size = await close?.boundingBox();
    expect(size?.width).toBeGreaterThanOrEqual(44);
    expect(size?.height).toBeGreaterThanOrEqual(44);
  });

  it('closes by its button and by a tap elsewhere', async () => {
    const { page } = stage();
    await tap(0);
    await expect.poll(() => cardText(page), PATIENT).not.toBe('');
    await page.touchscreen.tap(180, 40);
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
    await tap(0);
    await expect.poll(() => cardText(page), PATIENT).not.toBe('');
    const close = await page.$('parallax-note >>> .card-close');
    await close?.tap();
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
  });

  it('follows a link, though it is a mention', async () => {
    const { page } = stage();
    await tap(1);
    await expect.poll(() => page.url(), PATIENT).toMatch(/#followed$/);
    expect(await cardIsOpen(page)).toBe(false);
  });
});
