import { afterEach, describe, expect, it } from 'vitest';
import type { Served } from '../scripts/lib/serve.ts';
import { cardIsOpen, clickInCard, leave, openCard } from './lib/card.ts';
import { press } from './lib/command.ts';
import { article } from './lib/pages.ts';
import { countCards, expectWellPlaced, gap, placesOf } from './lib/places.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

const WORDS = 'Donald Trump and Vladimir Putin met at the Anchorage summit';
const FILLER = '<p>The council of the town met again, and the roads were discussed.</p>'.repeat(30);

const CORNERS = {
  'top left': '0 auto auto 0',
  'top right': '0 0 auto auto',
  'bottom left': 'auto auto 0 0',
  'bottom right': 'auto 0 0 auto',
};
const cornerPath = (corner: string): string => `/${corner.replace(' ', '-')}`;

const pages = new Map<string, Served>([
  ...Object.entries(CORNERS).map(([corner, inset]): [string, Served] => [
    cornerPath(corner),
    article(`${FILLER}<p style="position: fixed; inset: ${inset}; margin: 2px">${WORDS}.</p>`),
  ]),
  ['/middle', article(`${FILLER}<p id="here">${WORDS}.</p>${FILLER}`)],
  [
    '/scroller',
    article(
      `<p>Before.</p><div id="box" style="height: 260px; overflow: auto; border: 1px solid">
        <p>Above.</p><p>${WORDS}.</p>${FILLER}</div>${FILLER}`,
    ),
  ],
  [
    '/full-screen',
    article(
      `<section id="stage" style="background: white; padding: 20px"><button id="full"
        onclick="this.parentElement.requestFullscreen()">Full screen</button><p>${WORDS}.</p></section>`,
    ),
  ],
  [
    '/dialog',
    article(
      `${FILLER}<dialog id="modal"><p>${WORDS}.</p></dialog>
      <script>document.querySelector('dialog').showModal();</script>`,
    ),
  ],
  ['/right-to-left', article(`<div dir="rtl">${FILLER}<p>${WORDS}.</p></div>`)],
  [
    '/transformed',
    article(`<p>Before.</p><p>${WORDS}.</p>${FILLER}`, {
      head: '<style>html { transform: translate(40px, 30px) scale(.9) }</style>',
    }),
  ],
  [
    '/zoomed-by-the-page',
    article(`<p>Before.</p><p>${WORDS}.</p>${FILLER}`, {
      head: '<style>html { zoom: 1.4 }</style>',
    }),
  ],
]);

const NORMAL = { width: 1100, height: 800 };
/** What a window of that size is to a page at 200%. */
const AT_200_PERCENT = { width: 550, height: 400, deviceScaleFactor: 2 };
const NARROW = { width: 360, height: 640 };

inBrowsers(BROWSERS, { pages }, (stage) => {
  afterEach(async () => {
    await stage().page.setViewport(NORMAL);
    await leave(stage());
  });

  describe.each([
    ['at 100%', NORMAL],
    ['at 200%', AT_200_PERCENT],
    ['in a narrow window', NARROW],
  ])('%s', (_size, viewport) => {
    it.each(Object.keys(CORNERS))(
      'stands beside a mention in the corner at the %s',
      async (corner) => {
        const { page } = stage();
        await page.setViewport(viewport);
        await stage().read(cornerPath(corner));
        await openCard(page);
        await expectWellPlaced(page);
      },
    );

    it('stands beside a mention in the middle, and what is folded open scrolls inside', async () => {
      const { page } = stage();
      await page.setViewport(viewport);
      await stage().read('/middle');
      await openCard(page);
      await expectWellPlaced(page);
      await page.$$eval('parallax-note >>> details', (all) => {
        for (const details of all) details.open = true;
      });
      await expectWellPlaced(page);
      const scrolls = await page.$$eval(
        'parallax-note >>> .card, parallax-note >>> .card *',
        (all) =>
          all.some(
            (part) =>
              part.scrollHeight > part.clientHeight + 1 &&
              /auto|scroll/.test(getComputedStyle(part).overflowY),
          ),
      );
      expect(scrolls).toBe(true);
    });
  });

  it('goes along while its mention is scrolled, and goes with it', async () => {
    const { page } = stage();
    await stage().read('/middle');
    await openCard(page);
    for (const by of [-120, 240]) {
      await page.evaluate((way) => scrollBy(0, way), by);
      await expect.poll(() => gap(page), PATIENT).toBeLessThan(12);
      await expectWellPlaced(page);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
  });

  it('stands beside a mention in a scrolling box, and goes when that scrolls it away', async () => {
    const { page } = stage();
    await stage().read('/scroller');
    await openCard(page);
    await expectWellPlaced(page);
    await page.$eval('#box', (box) => box.scrollBy(0, 20));
    await expectWellPlaced(page);
    await page.$eval('#box', (box) => box.scrollBy(0, 300));
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
  });

  it('keeps a pinned card in sight when its mention is scrolled away', async () => {
    const { page } = stage();
    await stage().read('/middle');
    await openCard(page);
    await clickInCard(page, '.card-pin');
    await page.evaluate(() => scrollTo(0, 0));
    await expectWellPlaced(page);
    await page.evaluate(() => scrollTo(0, 100_000));
    await expectWellPlaced(page);
    expect(await countCards(page)).toBe(1);
  });

  it('can be used in a modal dialog of the page, and Escape in it leaves the dialog open', async () => {
    const { page } = stage();
    await stage().read('/dialog');
    await openCard(page);
    await expectWellPlaced(page);
    await clickInCard(page, '.account > summary');
    await page.keyboard.press('Escape');
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
    expect(await page.$eval('dialog', (dialog) => dialog.open)).toBe(true);
  });

  it.each(['/right-to-left', '/transformed', '/zoomed-by-the-page'])(
    'stands beside its mention on a page that is %s',
    async (path) => {
      const { page } = stage();
      await stage().read(path);
      await openCard(page);
      await expectWellPlaced(page);
      expect(await gap(page)).toBeLessThan(12);
    },
  );
});

// Only Chromium lets a test pinch, and a page go to full screen at a test's click.
inBrowsers(['chromium'], { pages }, (stage) => {
  it('is over what the page has in full screen, whichever came first', async () => {
    const { page } = stage();
    const isFull = (): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);
    await stage().read('/full-screen');
    await openCard(page);
    await clickInCard(page, '.card-pin');
    await page.click('#full');
    await expect.poll(isFull, PATIENT).toBe(true);
    await expectWellPlaced(page);
    await clickInCard(page, '.card-close');
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
    await openCard(page);
    await expectWellPlaced(page);
    expect(await isFull()).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(isFull, PATIENT).toBe(false);
  });

  it('stays in the part of the page that was pinched larger', async () => {
    const { page } = stage();
    await stage().read('/top-left');
    const session = await page.createCDPSession();
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await press(stage(), 'open-mention');
    await expect.poll(() => countCards(page), PATIENT).toBe(1);
    const { view } = await placesOf(page);
    expect(view.right - view.left).toBeLessThan(600);
    await expectWellPlaced(page);
  });
});
