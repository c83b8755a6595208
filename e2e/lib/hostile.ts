import type { Page } from 'puppeteer-core';
import type { Corpus } from '../../data/schema/corpus.ts';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { makeSource } from '../../scripts/lib/test/entities.ts';

/** Words of another direction, and script in two ways of writing it. */
const NASTY = 'אמת <img src=x onerror=struck()><script>struck()</script>';

/** Whatever is shown as it is written, in one language or in two. */
const TEXTS = new Set(['fr', 'en', 'title', 'byline', 'outlet', 'fragment', 'licence']);

/** A corpus whose event is called by these words, and every text of which is script. */
export function nastyCorpus(words: string): Corpus {
  const corpus = makeCorpus({
    id: 'nasty',
    sources: [
      makeSource('report', { byline: 'someone', outlet: 'somewhere' }),
      makeSource('column', { genre: 'column' }),
    ],
    mentions: {
      'lake-summit': {
        clues: {},
        patterns: { en: [{ match: [words], form: 'name', points: 20 }] },
        anaphora: [],
      },
    },
  });
  const spoilt: Corpus = JSON.parse(
    JSON.stringify(corpus, (name, value: unknown) =>
      typeof value === 'string' && TEXTS.has(name) ? NASTY : value,
    ),
  );
  return spoilt;
}

/** What script of a corpus has left in a page or in the open card: its elements, and its witness. */
export const struckIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const roots = [document.querySelector('#app'), document.querySelector('parallax-note')];
    const found = roots.flatMap((root) => [
      ...(root?.shadowRoot ?? root ?? document.createElement('p')).querySelectorAll(
        'img, script, iframe, object',
      ),
    ]);
    const ran = 'struck' in globalThis ? ['script ran'] : [];
    return [...ran, ...found.map(({ localName }) => localName)];
  });

/**
 * The words of another direction that could turn what stands beside them, each with its neighbours: those
 * that are neither isolated nor alone in their block.
 */
export const turning = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const HEBREW = /[\u0590-\u05FF]/;
    const root = document.querySelector('parallax-note')?.shadowRoot ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const words = (node.textContent ?? '').trim();
      if (!HEBREW.test(words.replaceAll(/\u2068[^\u2069]*\u2069/gu, ''))) continue;
      let at = node.parentElement;
      const isInline = (element: Element): boolean => {
        const { display, unicodeBidi } = getComputedStyle(element);
        return display === 'inline' && !/isolate|plaintext/.test(unicodeBidi);
      };
      while (at !== null && isInline(at)) at = at.parentElement;
      if (at === null || getComputedStyle(at).display === 'inline') continue;
      const all = at.innerText.trim();
      if (all !== '' && all !== words) found.push(`${at.localName}.${at.className}: ${all}`);
    }
    return found;
  });
