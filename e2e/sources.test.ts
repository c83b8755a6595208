import { expect, it } from 'vitest';
import { mentionsOf } from '../scripts/lib/browser/reader.ts';
import { behind } from './lib/extension-page.ts';
import { SOURCES, sourcePage } from './lib/sources.ts';
import { inBrowsers, PATIENT } from './lib/stage.ts';

const PLAN = '28-point-plan';
const SUMMIT = 'anchorage-summit';
const TALKS = 'miami-talks';

/** By the number that a text's file begins with: what it speaks of, and what it cannot speak of. */
const SPOKEN_OF: Record<string, { events: string[]; never: string[] }> = {
  '000': { events: [PLAN, SUMMIT, TALKS], never: [] },
  '001': { events: [PLAN, SUMMIT, TALKS], never: [] },
  '002': { events: [SUMMIT], never: [] },
  '003': { events: [SUMMIT], never: [] },
  // It was written before the plan was known.
  '004': { events: [], never: [PLAN] },
};

const pages = new Map(SOURCES.map((name) => [`/${name}.html`, sourcePage(name)]));

if (SOURCES.length === 0) {
  console.log('skipped: ../shared/sources is not here, so no page is made from the source texts');
  it.skip('finds the events in the source texts');
} else {
  inBrowsers(['chromium'], { pages, language: 'fr' }, (stage) => {
    it.each(SOURCES)('finds in %s the events that it speaks of', async (name) => {
      const expected = SPOKEN_OF[name.slice(0, 3)];
      expect(expected).toBeDefined();
      await stage().read(`/${name}.html`);
      const asker = await behind(stage(), 'corpus.json');
      const found = async (): Promise<string[]> =>
        (await mentionsOf(asker, stage().origin)).map(({ id }) => id);
      await expect.poll(found, PATIENT).not.toEqual([]);
      const ids = new Set(await found());
      await asker.close();
      expect([...ids]).toEqual(expect.arrayContaining(expected?.events ?? []));
      expect([...ids].filter((id) => expected?.never.includes(id))).toEqual([]);
    });
  });
}
