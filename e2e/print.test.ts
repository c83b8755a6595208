import { expect, it } from 'vitest';
import { openStage, type Stage } from './lib/stage.ts';

/** What marks look like on the screen or on paper: lines and grounds of all their highlights. */
async function looksOn({ page }: Stage, medium: 'screen' | 'print'): Promise<string[]> {
  await page.emulateMediaType(medium);
  return page.evaluate(() =>
    [...CSS.highlights.keys()].flatMap((name) => {
      const look = getComputedStyle(document.body, `::highlight(${name})`);
      const plain =
        look.textDecorationLine === 'none' && look.backgroundColor === 'rgba(0, 0, 0, 0)';
      return plain ? [] : [name];
    }),
  );
}

// Only Chromium shows a test what a page would print.
it('prints a page without its marks', async () => {
  const stage = await openStage('chromium');
  try {
    await stage.read('/en.html');
    expect(await looksOn(stage, 'screen')).not.toEqual([]);
    expect(await looksOn(stage, 'print')).toEqual([]);
  } finally {
    await stage.close();
  }
});
