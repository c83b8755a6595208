import { expect, it } from 'vitest';
import type { Stage } from './lib/stage.ts';
import { painted } from '../scripts/lib/browser/reader.ts';
import { article, PLAIN } from './lib/pages.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

const AROUND = '<p>Of the weather.</p><iframe src="/inner.html" width="800" height="400"></iframe>';

const pages = new Map([
  ['/none.html', article('<p>It rained all day on the coast.</p>'.repeat(20))],
  ['/inner.html', article(PLAIN)],
  ['/around.html', article(AROUND)],
]);

/** How each frame would draw a mark, its sheet being there or not: the page first. */
const linesOf = ({ page }: Stage): Promise<string[]> =>
  Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(
          () => getComputedStyle(document.body, '::highlight(parallax-event)').textDecorationLine,
        ),
      ),
  );

inBrowsers(BROWSERS, { pages }, (stage) => {
  it('is brought into a page with marks', async () => {
    await stage().read('/en.html');
    await expect.poll(() => linesOf(stage()), PATIENT).toEqual(['underline']);
  });

  it('is brought into the frame that has marks, and into no other', async () => {
    await stage().show('/around.html');
    await expect.poll(() => linesOf(stage()), PATIENT).toEqual(['none', 'underline']);
  });

  it('is not in a page without marks', async () => {
    await stage().show('/none.html');
    expect(await painted(stage().page)).toBe(0);
    expect(await linesOf(stage())).toEqual(['none']);
  });
});
