import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { afterAll, expect, it } from 'vitest';
import { cardText, hover } from '../scripts/lib/browser/reader.ts';
import type { Served } from '../scripts/lib/serve.ts';
import { addSelected, fill, select } from './lib/add.ts';
import { leave } from './lib/card.ts';
import { behind, press } from './lib/extension-page.ts';
import { article } from './lib/pages.ts';
import { BROWSERS, inBrowsers, openStage, PATIENT, type Stage } from './lib/stage.ts';

/** What functions that run in a page of the extension find there. */
declare const chrome: typeof browser;

/** Real pages stand beside the repository, never in it. */
const FOLDER = '../shared/pages';

/** A page, the words of it that are taken, and what the page says in their place later. */
interface Subject {
  path: string;
  html: string;
  words: string;
  later: string;
}

const OWN: Subject = {
  path: '/boat.html',
  html: String(
    article(`<h1>A boat is gone</h1><p>The lake was calm.</p>
<p>Two fishers say that the boat sank at noon, an hour before the storm.</p><p>Nobody was hurt.</p>`)
      .body,
  ),
  words: 'the boat sank at noon, an hour before the storm',
  later: 'the old boat sank at noon, an hour before a storm',
};

const REAL: readonly (readonly [file: string, words: string, later: string])[] = [
  [
    'cnn.html',
    'the only finding that suggests the U.S.',
    'the first finding that suggests the U.S.',
  ],
  [
    'nytimes-2.html',
    'It is hard to overestimate how complex',
    'It is difficult to overestimate how complex',
  ],
  [
    'lwn-1.html',
    'The Arduino project grew out of 2005-era course work',
    'The Arduino project grew from 2005-era course work',
  ],
];

/** What makes the browser itself ask elsewhere: frames, forms to fill in, hosts to meet ahead. */
const ELSEWHERE = /<(?:iframe|form|input)\b[^>]*>|<link\b(?![^>]*canonical)[^>]*>/gi;

const there = REAL.filter(([file]) => existsSync(join(FOLDER, file)));
if (there.length === 0) console.log(`skipped: real pages, since ${FOLDER} is not here`);

const SUBJECTS: readonly Subject[] = [
  OWN,
  ...there.map(([file, words, later]) => ({
    path: `/${file}`,
    html: readFileSync(join(FOLDER, file), 'utf8').replaceAll(ELSEWHERE, ''),
    words,
    later,
  })),
];

/** What a saved page would fetch from elsewhere is forbidden to it. */
const served = (body: string): Served => ({
  type: 'text/html; charset=utf-8',
  headers: {
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  },
  body,
});
const pages = new Map(SUBJECTS.map(({ path, html }) => [path, served(html)]));

/** The passages that are painted, and where the first of them is. */
const passages = (page: Page): Promise<{ words: string; x: number; y: number }[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('parallax-passage') ?? [])].map((found) => {
      const range = new Range();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const [box] = range.getClientRects();
      const { left = 0, top = 0, height = 0 } = box ?? {};
      return { words: range.toString().replaceAll(/\s+/g, ' '), x: left + 4, y: top + height / 2 };
    }),
  );
const words = async (page: Page) => (await passages(page)).map((one) => one.words);

async function writeAccount(stage: Stage, subject: Subject): Promise<void> {
  await stage.show(subject.path);
  expect(await select(stage.page, subject.words)).toBe(subject.words);
  const form = await addSelected(stage);
  await press(form, 'input[name="event"][value=""]');
  await form.waitForSelector('[name="eventTitle"]');
  await fill(form, 'eventTitle', `What ${subject.path} tells`);
  await fill(form, 'eventLine', 'Something was told.');
  await fill(form, 'questionText', 'What is told?');
  await fill(form, 'positionText', 'This is');
  await fill(form, 'statement', `According to the page, ${subject.words}.`);
  await fill(form, 'outlet', 'A page of the tests');
  // What was typed is in the form's state a moment later.
  const isSaved = async (): Promise<boolean> => {
    if ((await form.$('[data-testid="undo"]')) !== null) return true;
    if ((await form.$('[data-testid="save"]')) !== null) await press(form, '[data-testid="save"]');
    return false;
  };
  await expect.poll(isSaved, { ...PATIENT, interval: 500 }).toBe(true);
  await form.close();
  await stage.page.bringToFront();
}

/** The documents of all corpora but the bundled one, as the library holds them. */
const saved = (stage: Stage): Promise<unknown> =>
  inPage(stage, async () => {
    const names = ['sources', 'events', 'accounts', 'words'];
    const open = indexedDB.open('parallax');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const all = await Promise.all(
      names.map(async (name) => {
        const request = open.result.transaction(name).objectStore(name).getAll();
        await new Promise((resolve) => request.addEventListener('success', resolve));
        const records: { corpus: string }[] = request.result;
        return records.filter(({ corpus }) => corpus.startsWith('own-'));
      }),
    );
    open.result.close();
    return all;
  });

async function inPage<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
  const own = await behind(stage, 'options.html');
  const result = await own.evaluate(work);
  await own.close();
  return result;
}

inBrowsers(BROWSERS, { pages }, (stage) => {
  afterAll(() => {
    for (const { path, html } of SUBJECTS) pages.set(path, served(html));
  });

  it.each(SUBJECTS)('adds an account from $path, and finds it again', async (subject) => {
    const { page } = stage();
    await writeAccount(stage(), subject);
    await expect.poll(() => words(page), PATIENT).toEqual([subject.words]);

    const [spot] = await passages(page);
    if (spot === undefined) throw new Error('nothing is marked');
    await hover(page, spot);
    expect(await cardText(page)).toContain(`What ${subject.path} tells`);
    await leave(stage());

    await stage().show(subject.path);
    await expect.poll(() => words(page), PATIENT).toEqual([subject.words]);

    pages.set(subject.path, served(subject.html.replace(subject.words, subject.later)));
    await stage().show(`${subject.path}?from=elsewhere`);
    await expect
      .poll(async () => (await words(page)).join('|'), PATIENT)
      .toContain(subject.later.slice(10, -10));
  });

  it('says on its own page, and not in the article, that a passage is no longer there', async () => {
    pages.set(OWN.path, served('<p>This article was taken back.</p>'.repeat(9)));
    await stage().show(OWN.path);
    await expect
      .poll(() => inPage(stage(), () => chrome.storage.local.get('lostPassages')), PATIENT)
      .toMatchObject({ lostPassages: [expect.stringContaining('own-')] });
    expect(await words(stage().page)).toEqual([]);
    const list = await behind(stage(), 'add.html');
    await list.waitForSelector('.lost');
    expect(await list.$$('.lost')).toHaveLength(1);
    await list.close();
  });

  it('removes an account, and brings it back', async () => {
    const list = await behind(stage(), 'add.html');
    await list.waitForSelector('[data-account]');
    const shown = () => list.$$eval('[data-account]', (all) => all.length);
    const before = await shown();
    await press(list, '[data-testid="remove"]');
    await expect.poll(shown, PATIENT).toBe(before - 1);
    await press(list, '[data-testid="undo"]');
    await expect.poll(shown, PATIENT).toBe(before);
    await list.close();
  });

  it('is the same in another profile, once saved as a file and brought in there', async () => {
    const list = await behind(stage(), 'corpora.html');
    await list.waitForSelector('[data-corpus^="own-"]');
    const text = await list.evaluate(async () => {
      const made = URL.createObjectURL.bind(URL);
      const blob = new Promise<Blob>((resolve) => {
        URL.createObjectURL = (given: Blob | MediaSource) => {
          if (given instanceof Blob) resolve(given);
          return made(given);
        };
      });
      document.querySelector<HTMLElement>('[data-corpus^="own-"] .doing button')?.click();
      return (await blob).text();
    });
    await list.close();
    const file = join(mkdtempSync(join(tmpdir(), 'own-')), 'own.json');
    writeFileSync(file, text);

    const other = await openStage(stage().launched.name, { pages });
    try {
      await other.show('/en.html');
      const corpora = await behind(other, 'corpora.html');
      const input = await corpora.waitForSelector('input[data-testid="file"]');
      if (input === null) throw new Error('there is nowhere to put the file');
      // The page is behind the article; where it gets the file from makes no difference to it.
      await input.uploadFile(file);
      await corpora.waitForSelector('[data-corpus^="own-"]');
      expect(await saved(other)).toEqual(await saved(stage()));
    } finally {
      await other.close();
    }
  });
});
