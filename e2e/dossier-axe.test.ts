import engine from 'axe-core';
import { expect, it } from 'vitest';
import { behind } from './lib/extension-page.ts';
import { inBrowsers } from './lib/stage.ts';

/** What a page finds in its global scope once axe has been put there. */
declare const axe: typeof engine;

const COLOURS = [
  ['light', { name: 'prefers-color-scheme', value: 'light' }],
  ['dark', { name: 'prefers-color-scheme', value: 'dark' }],
  ['forced colours', { name: 'forced-colors', value: 'active' }],
] as const;

const PAGES = [
  '#/event/28-point-plan',
  '#/event/state-of-the-war',
  '#/events',
  '#/actor/donald-trump',
  '#/source/marquette-after-2025-11-05',
  '#/page?events=anchorage-summit,miami-talks',
];

// Only Chromium lets a test force colours.
inBrowsers(['chromium'], {}, (stage) => {
  it.each(PAGES)('axe finds nothing against %s, in any colours, wide or narrow', async (hash) => {
    await stage().read('/en.html');
    const page = await behind(stage(), `dossier.html${hash}`);
    await page.waitForSelector('h1');
    await page.bringToFront();
    const session = await page.createCDPSession();
    await page.evaluate(engine.source);
    for (const width of [1200, 400]) {
      await page.setViewport({ width, height: 800 });
      for (const [name, feature] of COLOURS) {
        await session.send('Emulation.setEmulatedMedia', { features: [feature] });
        const found = await page.evaluate(async () => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          const { violations } = await axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
        });
        expect(found, `${width} pixels wide, ${name}`).toEqual([]);
      }
    }
    await page.close();
    await stage().page.bringToFront();
  });
});
