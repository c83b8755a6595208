import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { GRACE } from '../entrypoints/card.content/hover.ts';
import { spotOf } from '../scripts/lib/browser/reader.ts';
import { cardIsOpen, clickInCard, openCard, pause, placeInCard } from './lib/card.ts';
import { article } from './lib/pages.ts';
import { countCards, expectWellPlaced, gap, placesOf } from './lib/places.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

const FILLER = '<p>The council of the town met again, and the roads were discussed.</p>'.repeat(20);

const pages = new Map([
  [
    '/two',
    article(
      `<p style="margin-top: 60px">Donald Trump and Vladimir Putin met at the Anchorage summit.</p>
      <p style="margin-left: 60%">The Miami talks between Steve Witkoff and Kirill Dmitriev.</p>${FILLER}`,
    ),
  ],
]);

/** Leaves the pointer over the next mark until a further card is open. */
async function openNext(page: Page, n: number, cards: number): Promise<void> {
  const { x, y } = await spotOf(page, n);
  await page.mouse.move(x + 4, y, { steps: 6 });
  await expect.poll(() => countCards(page), PATIENT).toBe(cards);
}

/** The titles of the open cards, in the order in which they were opened. */
const titles = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('parallax-note')].map(
      (host) => host.shadowRoot?.querySelector('h2')?.textContent ?? '',
    ),
  );

/** Which card is met at a place, by the order in which they were opened. */
const topAt = (page: Page, x: number, y: number): Promise<number> =>
  page.evaluate(
    (left, top) => {
      const met = document.elementFromPoint(left, top);
      return [...document.querySelectorAll('parallax-note')].findIndex((host) => host === met);
    },
    x,
    y,
  );

/** Pulls the card's bar with the mouse. */
async function drag(page: Page, x: number, y: number): Promise<void> {
  const from = await placeInCard(page, '.card-bar .room');
  await page.mouse.move(from.x, from.y, { steps: 4 });
  await page.mouse.down();
  // Firefox refuses a point outside the window.
  const within = (value: number, size: number): number => Math.min(Math.max(1, value), size - 2);
  await page.mouse.move(within(from.x + x, 1100), within(from.y + y, 800), { steps: 8 });
  await page.mouse.up();
}

inBrowsers(BROWSERS, { pages }, (stage) => {
  beforeEach(() => stage().read('/two'));

  it('stays when it is pinned, and others are compared with it', async () => {
    const { page } = stage();
    await openCard(page, 0);
    await clickInCard(page, '.card-pin');
    await page.mouse.move(1000, 780, { steps: 4 });
    await page.mouse.click(1000, 780);
    await pause(3 * GRACE);
    expect(await countCards(page)).toBe(1);

    await openNext(page, 1, 2);
    expect(new Set(await titles(page)).size).toBe(2);
    await expectWellPlaced(page);
    await page.mouse.move(1000, 780, { steps: 4 });
    await expect.poll(() => countCards(page), PATIENT).toBe(1);
  });

  it('closes one after the other at Escape, the latest first', async () => {
    const { page } = stage();
    await openCard(page, 0);
    await clickInCard(page, '.card-pin');
    const [first] = await titles(page);
    await page.mouse.click(1000, 780);
    await openNext(page, 1, 2);
    await page.keyboard.press('Escape');
    await expect.poll(() => titles(page), PATIENT).toEqual([first]);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
  });

  it('closes the one that has the focus at Escape, and another by its own button', async () => {
    const { page } = stage();
    await openCard(page, 0);
    await clickInCard(page, '.card-pin');
    await openNext(page, 1, 2);
    const [first, second] = await titles(page);
    // The button of the first still has the focus.
    await page.keyboard.press('Escape');
    await expect.poll(() => titles(page), PATIENT).toEqual([second]);
    expect(second).not.toBe(first);
    await clickInCard(page, '.card-close');
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
  });

  it('comes over another when it is pressed or takes the focus, and stays as it is', async () => {
    const { page } = stage();
    await openCard(page, 0);
    await clickInCard(page, '.card-pin');
    await openNext(page, 1, 2);
    const [first, second] = (await placesOf(page)).cards;
    const [, bar] = await page.$$('parallax-note >>> .card-bar .room');
    const held = await bar?.boundingBox();
    if (!first || !second || !held) throw new Error('there are not two cards');
    const from = { x: held.x + 40, y: held.y + 8 };
    await page.mouse.move(from.x, from.y, { steps: 4 });
    await page.mouse.down();
    const [right, down] = [first.left + 90 - second.left, first.top + 70 - second.top];
    await page.mouse.move(from.x + right, from.y + down, { steps: 8 });
    await page.mouse.up();
    const shared = [first.left + 120, first.top + 150] as const;
    expect(await topAt(page, ...shared)).toBe(1);

    await page.$eval('parallax-note >>> .card-body', (body) => (body.scrollTop = 30));
    await page.mouse.click(first.left + 12, first.top + 60);
    expect(await topAt(page, ...shared)).toBe(0);
    const [scrolled, moving] = await page.$eval('parallax-note', ({ shadowRoot }) => [
      shadowRoot?.querySelector('.card-body')?.scrollTop,
      shadowRoot?.getAnimations().length,
    ]);
    expect([scrolled, moving]).toEqual([30, 0]);

    const pressSecond = () => page.mouse.click(first.right + 60, first.top + 120);
    await pressSecond();
    expect(await topAt(page, ...shared)).toBe(1);
    // Firefox tells of the focus only in a window that has it, and here no window has.
    if (stage().launched.name === 'chromium') {
      await page.$eval('parallax-note >>> button.card-close', (button) => button.focus());
      expect(await topAt(page, ...shared)).toBe(0);
      const focused = await page.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.className,
      );
      expect(focused).toBe('card-close');
      await pressSecond();
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => countCards(page), PATIENT).toBe(1);
    expect(await topAt(page, ...shared)).toBe(0);
  });

  it('goes along with its mention when the page scrolls, until it is moved', async () => {
    const { page } = stage();
    await openCard(page, 0);
    await clickInCard(page, '.card-pin');
    await page.evaluate(() => scrollBy(0, 40));
    await expect.poll(() => gap(page), PATIENT).toBeLessThan(12);
    await drag(page, 300, 120);
    const { cards } = await placesOf(page);
    await page.evaluate(() => scrollBy(0, 40));
    await pause(200);
    expect((await placesOf(page)).cards).toEqual(cards);
  });

  it('is pinned by being dragged, and never leaves the window', async () => {
    const { page } = stage();
    await openCard(page, 0);
    const before = (await placesOf(page)).cards[0];
    await drag(page, 200, 90);
    const after = (await placesOf(page)).cards[0];
    expect(Math.round((after?.left ?? 0) - (before?.left ?? 0))).toBe(200);
    expect(Math.round((after?.top ?? 0) - (before?.top ?? 0))).toBe(90);
    await page.mouse.move(1000, 780, { steps: 4 });
    await pause(3 * GRACE);
    for (const way of [1, -1]) {
      await drag(page, way * 450, way * 380);
      const { cards, view, onTop } = await placesOf(page);
      const [card] = cards;
      expect(onTop).toBe(true);
      expect(card?.left).toBeGreaterThanOrEqual(view.left);
      expect(card?.top).toBeGreaterThanOrEqual(view.top);
      expect(card?.right).toBeLessThanOrEqual(view.right);
      expect(card?.bottom).toBeLessThanOrEqual(view.bottom);
    }
    await page.setViewport({ width: 700, height: 500 });
    await expect
      .poll(async () => {
        const { cards, view } = await placesOf(page);
        return (cards[0]?.right ?? 0) <= view.right && (cards[0]?.bottom ?? 0) <= view.bottom;
      }, PATIENT)
      .toBe(true);
    await page.setViewport({ width: 1100, height: 800 });
  });

  it('is moved by the arrow keys on its handle', async () => {
    const { page } = stage();
    await openCard(page, 0);
    const before = (await placesOf(page)).cards[0];
    await page.$eval('parallax-note >>> button.card-move', (handle) => handle.focus());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const after = (await placesOf(page)).cards[0];
    expect((after?.left ?? 0) - (before?.left ?? 0)).toBeCloseTo(16, 0);
    expect((after?.top ?? 0) - (before?.top ?? 0)).toBeCloseTo(16, 0);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('remembers nothing of where it was', async () => {
    const { page } = stage();
    await openCard(page, 0);
    const { cards } = await placesOf(page);
    await drag(page, 200, 90);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
    await openCard(page, 0);
    expect((await placesOf(page)).cards).toEqual(cards);
  });
});
