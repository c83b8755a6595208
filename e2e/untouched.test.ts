import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { cardText } from '../scripts/lib/browser/reader.ts';
import { clickInCard, leave, openCard } from './lib/card.ts';
import { article } from './lib/pages.ts';
import { BROWSERS, inBrowsers, openStage, type Stage } from './lib/stage.ts';

/** Writes down, without leaving a trace in the document, what anyone does to it and says to it. */
const WITNESS = `<script>
  const seen = { changes: [], messages: 0 };
  globalThis.witness = seen;
  const named = (nodes) => [...nodes].map((node) => node.nodeName.toLowerCase());
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      const about = type === 'childList' ? named([...addedNodes, ...removedNodes]) : [target.nodeName];
      seen.changes.push(type + ' ' + about.join());
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('message', () => seen.messages++);
  // A page that knows the extension can listen to the event by which WXT's scripts find each other.
  const started = location.hash.slice(1) + ':content:wxt:content-script-started';
  document.addEventListener(started, () => seen.messages++);
</script>`;

/** As in the manifest; Chromium's id is made of the folder's path. */
const FIREFOX_ID = 'parallax@parallax.example';

const page = article(
  `<p>A link holds the <a href="#a" class="x">28-point peace plan</a> for Ukraine.</p>
  <p>An emphasis cuts the <em>Anch<b>or</b>age</em> summit of <i>Donald</i> Trump and Vladimir Putin.</p>
  <p style="color: green">The Miami talks between Steve Witkoff and Kirill Dmitriev.</p>`,
  { head: WITNESS },
);

const serialized = (shown: Page): Promise<string> =>
  shown.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    if (copy instanceof Element) copy.querySelector('parallax-note')?.remove();
    return `${document.doctype?.name ?? ''} ${new XMLSerializer().serializeToString(copy)}`;
  });

interface Witness {
  changes: string[];
  messages: number;
}

/** What the page itself has noticed. Kept as text on its way: what a page holds is not to be trusted. */
async function witness(shown: Page): Promise<Witness> {
  const text = await shown.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'witness')));
  const seen: Witness = JSON.parse(text);
  return seen;
}

/** Once without the extension: what the page is by itself. */
async function alone(stage: Stage): Promise<string> {
  const bare = await openStage(stage.launched.name, {
    bare: true,
    pages: new Map([['/page.html', page]]),
  });
  try {
    await bare.show('/page.html');
    return await serialized(bare.page);
  } finally {
    await bare.close();
  }
}

inBrowsers(BROWSERS, { pages: new Map([['/page.html', page]]) }, (stage) => {
  describe('the tree of the page', () => {
    let without = '';
    beforeAll(async () => {
      without = await alone(stage());
      const { launched } = stage();
      const id =
        launched.name === 'firefox' ? FIREFOX_ID : new URL(launched.addressOf('')).hostname;
      await stage().read(`/page.html#${id}`);
    });

    it('is that of the page without the extension once it is marked', async () => {
      expect(await serialized(stage().page)).toBe(without);
      expect(await witness(stage().page)).toEqual({ changes: expect.any(Array), messages: 0 });
    });

    it.each([0, 1, 2])('is so while the card of mark %i is open, and after', async (n) => {
      const { page: shown } = stage();
      await openCard(shown, n);
      expect(await serialized(shown)).toBe(without);
      await clickInCard(shown, '.note summary');
      expect(await cardText(shown)).not.toBe('');
      expect(await serialized(shown)).toBe(without);
      await leave(stage());
      expect(await serialized(shown)).toBe(without);
      expect(await shown.$('parallax-note')).toBeNull();
    });

    it('saw nothing come and go but the one host of the card', async () => {
      const { changes, messages } = await witness(stage().page);
      const ours = changes.filter((change) => change.includes('parallax-note'));
      expect(ours).not.toEqual([]);
      expect(new Set(ours)).toEqual(new Set(['childList parallax-note']));
      expect(messages).toBe(0);
    });
  });
});
