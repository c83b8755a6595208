import engine from 'axe-core';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import en from '../locales/en.json' with { type: 'json' };
import type { Served } from '../scripts/lib/serve.ts';
import { addSelected, fill, select } from './lib/add.ts';
import { behind, press } from './lib/extension-page.ts';
import { article } from './lib/pages.ts';
import { inBrowsers, PATIENT } from './lib/stage.ts';

/** What functions that run in a page of the extension find there. */
declare const chrome: typeof browser;
/** What a page finds in its global scope once axe has been put there. */
declare const axe: typeof engine;

const WORDS = 'the boat sank at noon';
const pages = new Map<string, Served>([
  ['/boat.html', article(`<h1>A boat is gone</h1><p>Two fishers say that ${WORDS}.</p>`)],
]);

const COLOURS = [
  ['light', { name: 'prefers-color-scheme', value: 'light' }],
  ['dark', { name: 'prefers-color-scheme', value: 'dark' }],
  ['forced colours', { name: 'forced-colors', value: 'active' }],
] as const;

/** What is wrong with a page, in any colours, wide and narrow. */
async function flaws(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  await page.evaluate(engine.source);
  const all: string[] = [];
  for (const width of [1100, 400]) {
    await page.setViewport({ width, height: 800 });
    for (const [name, feature] of COLOURS) {
      await session.send('Emulation.setEmulatedMedia', { features: [feature] });
      const found = await page.evaluate(async () => {
        const { violations } = await axe.run();
        const wide = document.documentElement.scrollWidth > innerWidth ? ['it runs out'] : [];
        return [...wide, ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)];
      });
      all.push(...found.map((line) => `${width} pixels wide, ${name}: ${line}`));
    }
  }
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();
  return all;
}

/** What has the focus, by the name it has in the form, or by its test id. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('name') ?? at?.getAttribute('data-testid') ?? at?.localName ?? '';
  });

const ANSWERS = {
  eventTitle: 'The boat that sank',
  eventLine: 'A boat sank.',
  questionText: 'When did it sink?',
  positionText: 'At noon',
  statement: 'According to two fishers, it sank at noon.',
};

// Only Chromium lets a test force colours.
inBrowsers(['chromium'], { pages }, (stage) => {
  let form: Page;
  beforeAll(async () => {
    await stage().show('/boat.html');
    expect(await select(stage().page, WORDS)).toBe(WORDS);
    form = await addSelected(stage());
    // With the focus in a text, Chromium itself would fetch a dictionary.
    await form.evaluate(() => (document.body.spellcheck = false));
    await form.bringToFront();
  });

  it('axe finds nothing against the list while it is empty', async () => {
    const list = await behind(stage(), 'add.html');
    await list.bringToFront();
    expect(await flaws(list)).toEqual([]);
    await list.close();
    await form.bringToFront();
  });

  it('says that what was selected in a private window is kept', async () => {
    expect(await form.$('[data-testid="privately"]')).toBeNull();
    await form.evaluate(async () => {
      const begun = Object.values(await chrome.storage.session.get());
      const draft: unknown = begun.find((one) => Object(one).privately === false);
      const again = { ...Object(draft), privately: true };
      await chrome.storage.session.set({ 'draft/private': again });
    });
    const another = await behind(stage(), 'add.html#/new/private');
    const line = await another.waitForSelector('[data-testid="privately"]');
    expect(await line?.evaluate((found) => found.textContent)).toBe(en.own.privately);
    await another.close();
    await form.bringToFront();
  });

  it('goes by keyboard from field to field, down to “Save”', async () => {
    await form.focus('[name="exact"]');
    const way: string[] = [];
    for (let at = 0; at < 40 && way.at(-1) !== 'save'; at++) {
      await form.keyboard.press('Tab');
      way.push(await focused(form));
    }
    expect(way.filter((name) => name !== 'button')).toEqual([
      'search',
      'event',
      'eventTitle',
      'eventWhen',
      'eventLine',
      'eventNames',
      'questionText',
      'questionKind',
      'positionText',
      'statement',
      'certainty',
      'said',
      'title',
      'byline',
      'outlet',
      'published',
      'language',
      'address',
      'genre',
      'save',
    ]);
  });

  it('says what is missing, and puts the keyboard where the first of it is', async () => {
    expect(await flaws(form)).toEqual([]);
    await form.focus('[data-testid="save"]');
    await form.keyboard.press('Enter');
    await expect.poll(() => focused(form), PATIENT).toBe('eventTitle');
    const told = await form.$eval('[id="eventTitle-fault"]', (line) => line.textContent);
    expect(told).not.toBe('');
    expect(await flaws(form)).toEqual([]);
  });

  it('keeps what is written, by keyboard alone', async () => {
    for (const [name, words] of Object.entries(ANSWERS)) await fill(form, name, words);
    expect(await flaws(form)).toEqual([]);
    await form.focus('[name="eventTitle"]');
    await form.keyboard.press('Enter');
    await form.waitForSelector('[data-account]', PATIENT);
    expect(await flaws(form)).toEqual([]);
  });

  it('gives the corpus of one’s own another name, and takes it back', async () => {
    const name = () => form.$eval('input[id="name"]', (field) => field.value);
    const before = await name();
    await form.$eval('input[id="name"]', (field) => {
      field.value = 'Boats of the lake';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await press(form, '[data-testid="rename"]');
    await form.waitForSelector('[data-testid="undo"]', PATIENT);
    const corpora = await behind(stage(), 'corpora.html');
    await corpora.waitForSelector('[data-corpus^="own-"]');
    expect(await corpora.$eval('[data-corpus^="own-"] h2', (title) => title.innerText)).toBe(
      'Boats of the lake',
    );
    await corpora.close();
    await press(form, '[data-testid="undo"]');
    await expect.poll(name, PATIENT).toBe(before);
  });
});
