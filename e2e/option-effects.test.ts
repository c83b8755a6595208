import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hover, spotOf } from '../scripts/lib/browser/reader.ts';
import { leave, openCard } from './lib/card.ts';
import { behind, press, type } from './lib/extension-page.ts';
import { highlights } from './lib/highlights.ts';
import { article, PLAIN } from './lib/pages.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

const SUMMIT = '<p>The Anchorage summit between Donald Trump and Vladimir Putin.</p>';
/** Three mentions of one event in two paragraphs, its participants, and a later reference to it. */
const STORY = `<p>The Anchorage summit between Donald Trump and Vladimir Putin was held on 15 August
2025. The Anchorage summit was short.</p><p>After the Anchorage summit, Vladimir Putin went home. The
summit was over.</p>`;
/** An event that the unsigned opinion piece alone speaks of. */
const TREATY = `${SUMMIT}<p>Moscow and Washington let the New START treaty lapse, said Vladimir Putin.</p>`;

const pages = new Map([
  ['/story.html', article(STORY)],
  ['/treaty.html', article(TREATY)],
  ['/plain.html', article(PLAIN)],
  [
    '/front.html',
    {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Front</title><body>${`<article><h2>One</h2>${SUMMIT}</article>`.repeat(4)}`,
    },
  ],
]);

inBrowsers(BROWSERS, { pages }, (stage) => {
  let options: Page;
  beforeAll(async () => {
    await stage().show('/plain.html');
    options = await behind(stage(), 'options.html');
    await options.waitForSelector('[id="event-anchorage-summit"]');
  });
  afterAll(() => options.close());
  beforeEach(async () => {
    await press(options, '#reset');
    await leave(stage());
  });

  const count = async (form = 'event'): Promise<number> =>
    (await highlights(stage().page))[`parallax-${form}`] ?? 0;
  const marks = () => highlights(stage().page);

  it('which pages: a front page is read once every page is', async () => {
    await stage().show('/front.html');
    await press(options, '#pages-every');
    await expect.poll(() => count(), PATIENT).toBeGreaterThan(3);
    await press(options, '#pages-articles');
    await expect.poll(marks, PATIENT).toEqual({});
  });

  it('how often: each mention, the first in a paragraph, or on the page', async () => {
    await stage().read('/story.html');
    expect(await count()).toBe(3);
    await press(options, '#density-paragraph');
    await expect.poll(() => count(), PATIENT).toBe(2);
    await press(options, '#density-page');
    await expect.poll(() => count(), PATIENT).toBe(1);
    await press(options, '#density-all');
    await expect.poll(() => count(), PATIENT).toBe(3);
  });

  it('which kinds: later references, and what one opinion alone speaks of', async () => {
    await stage().read('/story.html');
    await press(options, '#anaphora');
    await expect.poll(() => count(), PATIENT).toBe(4);
    await stage().read('/treaty.html');
    const before = await marks();
    await press(options, '#singleVoice');
    await expect
      .poll(marks, PATIENT)
      .toEqual({ ...before, 'parallax-single': (before['parallax-single'] ?? 0) + 1 });
  });

  it.each(['line', 'tint'])('the look of the marks: %s', async (look) => {
    await stage().read('/story.html');
    await press(options, `#look-${look}`);
    await expect.poll(() => count(`event-${look}`), PATIENT).toBe(3);
    expect(await count()).toBe(0);
    await press(options, '#look-dotted');
    await expect.poll(() => count(), PATIENT).toBe(3);
  });

  it('sites: one that is added by typing, and taken out again', async () => {
    await stage().read('/story.html');
    await type(options, '#add-site', '127.0.0.1');
    await press(options, '.add button');
    await expect.poll(marks, PATIENT).toEqual({});
    await press(options, '#sites .items button');
    await expect.poll(() => count(), PATIENT).toBe(3);
  });

  describe('the card', () => {
    /** Hovers the first mark anew, and gives what a reader sees of the card. */
    async function seen() {
      await leave(stage());
      await openCard(stage().page);
      return stage().page.$eval('parallax-note >>> .card', (card) => {
        const note = card.querySelector('.note');
        if (note === null) throw new Error('the card is empty');
        return {
          language: note.querySelector('h2')?.closest('[lang]')?.getAttribute('lang'),
          size: note.currentCSSZoom,
          paper: getComputedStyle(card).backgroundColor,
        };
      });
    }

    it('language, size of the text, light or dark', async () => {
      await stage().read('/story.html');
      const before = await seen();
      await press(options, '#language-fr');
      await expect.poll(async () => (await seen()).language, PATIENT).toBe('fr');
      await press(options, '#textSize-150');
      await expect.poll(async () => (await seen()).size, PATIENT).toBeCloseTo(before.size * 1.5, 1);
      await press(options, '#theme-light');
      const light = (await seen()).paper;
      await press(options, '#theme-dark');
      await expect.poll(async () => (await seen()).paper, PATIENT).not.toBe(light);
    });

    it('waits as long as the reader set before it opens', async () => {
      const { page } = stage();
      await stage().read('/story.html');
      await options.$eval('#delay', (input) => {
        if (!(input instanceof HTMLInputElement)) throw new Error('there is no delay');
        input.value = '2000';
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await expect
        .poll(() => options.$eval('output', (output) => output.textContent), PATIENT)
        .toContain('2');
      const place = await spotOf(page, 0);
      await page.mouse.move(place.x, Math.max(1, place.y - 60));
      const from = Date.now();
      expect(await hover(page, place)).not.toBe('');
      expect(Date.now() - from).toBeGreaterThanOrEqual(2000);
    });
  });

  it('a screen reader is told of the mentions, where the reader wishes it', async () => {
    await press(options, '#announce');
    await stage().read('/story.html');
    const said = () =>
      stage().page.evaluate(() =>
        [...document.querySelectorAll('parallax-note')]
          .map(({ shadowRoot }) => shadowRoot?.querySelector('[role="status"]')?.textContent ?? '')
          .join(''),
      );
    await expect.poll(said, PATIENT).toMatch(/\d/);
  });
});
