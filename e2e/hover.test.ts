import { beforeEach, expect, it } from 'vitest';
import { cardText, spotOf } from '../scripts/lib/browser/reader.ts';
import { GRACE } from '../entrypoints/card.content/hover.ts';
import { DEFAULTS } from '../data/settings/defaults.ts';
import { cardIsOpen, clickInCard, leave, openCard, pause, placeInCard } from './lib/card.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

inBrowsers(BROWSERS, {}, (stage) => {
  beforeEach(async () => {
    await stage().read('/en.html');
    await leave(stage());
  });

  it('opens nothing for a pointer that only passes over', async () => {
    const { page } = stage();
    const { x, y } = await spotOf(page, 0);
    for (let pass = 0; pass < 3; pass++) {
      await page.mouse.move(x - 200, y - 80);
      await page.mouse.move(x, y, { steps: 3 });
      await page.mouse.move(x + 10, y + 120, { steps: 3 });
    }
    await pause(2 * DEFAULTS.delay);
    expect(await cardIsOpen(page)).toBe(false);
  });

  it('stays while the pointer goes into it and rests there', async () => {
    const { page } = stage();
    const said = await openCard(page);
    const inside = await placeInCard(page, '.note .line');
    await page.mouse.move(inside.x, inside.y, { steps: 8 });
    await pause(3 * GRACE);
    expect(await cardText(page)).toBe(said);
  });

  it('goes after a grace once the pointer is elsewhere', async () => {
    const { page } = stage();
    await openCard(page);
    await page.mouse.move(4, 700, { steps: 4 });
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
  });

  it('outlives a slip of the pointer that is shorter than the grace', async () => {
    const { page } = stage();
    const said = await openCard(page);
    const { x, y } = await spotOf(page, 0);
    await page.mouse.move(x, y - 60);
    await page.mouse.move(x, y);
    await pause(2 * GRACE);
    expect(await cardText(page)).toBe(said);
  });

  it('closes at Escape, with the pointer still on the mark', async () => {
    const { page } = stage();
    await openCard(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
  });

  it('closes at a click elsewhere and by its own button', async () => {
    const { page } = stage();
    await openCard(page);
    await page.mouse.click(4, 700);
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
    await openCard(page);
    await clickInCard(page, '.card-close');
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
  });
});
