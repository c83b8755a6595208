import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { article, PLAIN } from './lib/pages.ts';
import { BROWSERS, inBrowsers, type Stage } from './lib/stage.ts';

/** A light page with a dark part, as many have, and letters that are larger than the page's own. */
const zones = article(`${PLAIN}
  <section style="background: #161616; color: #e8e8e8; padding: 8px">${PLAIN}</section>
  <section style="background: #161616; color: #e8e8e8; font-size: 30px">${PLAIN}</section>`);

const shadow = article(
  `<div><template shadowrootmode="open"><section style="background: #161616; color: #e8e8e8">${PLAIN}</section></template></div>`,
);

/** What WCAG 2.2 asks of what is no text, success criterion 1.4.11. */
const ENOUGH = 3;

/** Below the letters of each mark, in viewport pixels: there its line is, and hardly a letter. */
const stripsOf = (page: Page) =>
  page.evaluate(() =>
    ['parallax-event', 'parallax-single']
      .flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const [first = new DOMRect()] = range.getClientRects();
        return { x: first.left, y: first.bottom - 3, width: first.width, height: 7 };
      }),
  );

/** Of the columns of a strip, the share in which a point stands out from the ground. */
async function lineIn(page: Page, strip: Awaited<ReturnType<typeof stripsOf>>[number]) {
  const picture = await page.screenshot({ clip: strip, encoding: 'base64' });
  return page.evaluate(
    async (base64, enough) => {
      const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const { width, height } = bitmap;
      const canvas = new OffscreenCanvas(width, height).getContext('2d');
      if (canvas === null) throw new Error('nothing to draw on');
      canvas.drawImage(bitmap, 0, 0);
      const { data } = canvas.getImageData(0, 0, width, height);
      const channel = (value: number) =>
        value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      const luminance = (at: number) => {
        const [red = 0, green = 0, blue = 0] = [...data.subarray(at, at + 3)].map(channel);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const points = Array.from({ length: width * height }, (_, at) => luminance(at * 4));
      const ground = points[(height - 1) * width] ?? 0;
      const contrast = (point: number) =>
        (Math.max(point, ground) + 0.05) / (Math.min(point, ground) + 0.05);
      const columns = Array.from({ length: width }, (_, x) =>
        points.some((point, at) => at % width === x && contrast(point) >= enough),
      );
      return columns.filter(Boolean).length / width;
    },
    picture,
    ENOUGH,
  );
}

async function expectLines({ page }: Stage, count: number): Promise<void> {
  const strips = await stripsOf(page);
  expect(strips).toHaveLength(count);
  const lines: number[] = [];
  for (const strip of strips) lines.push(await lineIn(page, strip));
  // Dots take half of a line, and some lie lower than the strip.
  expect(Math.min(...lines), lines.join()).toBeGreaterThan(0.25);
}

inBrowsers(BROWSERS, { pages: new Map([['/zones.html', zones]]) }, (stage) => {
  it('draws lines that stand out, on whatever ground the text stands', async () => {
    await stage().read('/zones.html');
    await expectLines(stage(), 9);
  });
});

// Only Chromium paints in shadow trees.
inBrowsers(['chromium'], { pages: new Map([['/shadow.html', shadow]]) }, (stage) => {
  it('draws them in a shadow tree too', async () => {
    await stage().read('/shadow.html');
    await expectLines(stage(), 3);
  });
});
