import { expect, it } from 'vitest';
import { painted } from '../scripts/lib/browser/reader.ts';
import { cardIsOpen, clickInCard, openCard } from './lib/card.ts';
import { article, PLAIN } from './lib/pages.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

const strict = article(`${PLAIN}<p style="color: rgb(1, 2, 3)" id="styled">Unstyled.</p>`, {
  headers: { 'content-security-policy': "default-src 'none'" },
});

inBrowsers(BROWSERS, { pages: new Map([['/strict.html', strict]]) }, (stage) => {
  it('works whole under a page policy that allows nothing', async () => {
    const { page } = stage();
    await stage().read('/strict.html');
    // The policy holds: the page's own inline style does not.
    expect(await page.$eval('#styled', (found) => getComputedStyle(found).color)).not.toBe(
      'rgb(1, 2, 3)',
    );
    expect(await painted(page)).toBe(3);

    expect(await openCard(page)).not.toBe('');
    const look = await page.$eval('parallax-note >>> .card', (card) => {
      const { position, pointerEvents, borderTopLeftRadius, backgroundColor } =
        getComputedStyle(card);
      return { position, pointerEvents, borderTopLeftRadius, backgroundColor };
    });
    expect(look).toMatchObject({ position: 'absolute', pointerEvents: 'auto' });
    expect(look.borderTopLeftRadius).not.toBe('0px');
    expect(look.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');

    const words = () =>
      page.$eval('parallax-note >>> .question[open] .evidence', (line) => line.checkVisibility());
    expect(await words()).toBe(false);
    await clickInCard(page, '.question[open] .account > summary');
    await expect.poll(words, PATIENT).toBe(true);

    await page.keyboard.press('Escape');
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
  });

  it('has its marks drawn under that policy', async () => {
    const { page } = stage();
    await stage().read('/strict.html');
    const line = await page.$eval('article p', (paragraph) => {
      const { textDecorationLine } = getComputedStyle(paragraph, '::highlight(parallax-event)');
      return textDecorationLine;
    });
    expect(line).toBe('underline');
  });
});
