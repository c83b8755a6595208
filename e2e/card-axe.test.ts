import engine from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { leave, openCard } from './lib/card.ts';
import { inBrowsers } from './lib/stage.ts';

/** What a page finds in its global scope once axe has been put there. */
declare const axe: typeof engine;

/** How a reader's system can ask for colours. */
const COLOURS = [
  ['light', { name: 'prefers-color-scheme', value: 'light' }],
  ['dark', { name: 'prefers-color-scheme', value: 'dark' }],
  ['forced colours', { name: 'forced-colors', value: 'active' }],
] as const;

// Only Chromium lets a test force colours.
inBrowsers(['chromium'], {}, (stage) => {
  beforeEach(() => stage().read('/en.html'));
  afterEach(() => leave(stage()));

  it.each(COLOURS)('axe finds nothing against a card open in a page, in %s', async (_, feature) => {
    const { page } = stage();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [feature] });
    await page.evaluate(engine.source);
    for (const kind of ['event', 'actor'] as const) {
      await openCard(page, 0, kind);
      const found = await page.evaluate(async () => {
        const host = document.querySelector('parallax-note');
        for (const details of host?.shadowRoot?.querySelectorAll('details') ?? []) {
          details.open = true;
        }
        const { violations } = await axe.run('parallax-note');
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      expect(found).toEqual([]);
      await leave(stage());
    }
    await session.detach();
  });
});
