import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import en from '../locales/en.json' with { type: 'json' };
import { assembleCorpus } from '../scripts/lib/assemble-corpus.ts';
import type { Served } from '../scripts/lib/serve.ts';
import { addSelected, fill, select } from './lib/add.ts';
import { leave, marksOf, openCard } from './lib/card.ts';
import { behind, press } from './lib/extension-page.ts';
import { article } from './lib/pages.ts';
import { inBrowsers, PATIENT } from './lib/stage.ts';

/*
 * A Firefox that never remembers is one private window: it refuses the extension a database. Chromium
 * shows pages of an extension outside of private windows alone, where there is one.
 */

const pages = new Map<string, Served>([
  [
    '/flight.html',
    article(`<h1>A day at the beach</h1><p>On 17 December 1903 the Wright brothers flew four times at
Kill Devil Hills, near Kitty Hawk. Others have told it otherwise ever since, and at length.</p>`),
  ],
]);

const EXAMPLE = join(mkdtempSync(join(tmpdir(), 'private-')), 'example.json');
writeFileSync(EXAMPLE, JSON.stringify(assembleCorpus('docs/example-corpus')));
const ITEM = '[data-corpus="first-flight"]';

inBrowsers(['firefox'], { pages, neverRemember: true }, (stage) => {
  let corpora: Page;
  beforeAll(async () => {
    await stage().show('/flight.html');
    corpora = await behind(stage(), 'corpora.html');
    await corpora.waitForSelector('[data-corpus="ukraine-diplomacy-2025"]');
  });

  const events = async () => (await marksOf(stage().page)).event;

  it('says that what is added is kept until the browser closes', async () => {
    const said = await corpora.waitForSelector('[data-keeping="memory"]');
    expect(await said?.evaluate((line) => line.textContent)).toBe(en.corpora.private);
    const databases = await corpora.evaluate(() => indexedDB.databases().catch(() => 'refused'));
    expect(databases).toBe('refused');
  });

  it('shows the card of the corpus that comes with it', async () => {
    await stage().read('/en.html');
    expect(await openCard(stage().page)).not.toBe('');
    await leave(stage());
  });

  it('installs a corpus in memory: it is marked, told, switched off and on', async () => {
    await stage().show('/flight.html');
    const input = await corpora.waitForSelector('input[data-testid="file"]');
    await input?.uploadFile(EXAMPLE);
    await corpora.waitForSelector(ITEM);
    await expect.poll(events, PATIENT).toBe(1);
    await stage().page.bringToFront();
    expect(await openCard(stage().page)).toContain('Was it the first powered flight?');
    await leave(stage());
    await press(corpora, '[id="corpus-first-flight"]');
    await expect.poll(events, PATIENT).toBe(0);
    await press(corpora, '[id="corpus-first-flight"]');
    await expect.poll(events, PATIENT).toBe(1);
  });

  it('takes an account, says the same where it is written, and finds its passage', async () => {
    const { page } = stage();
    const words = 'Others have told it otherwise ever since';
    expect(await select(page, words)).toBe(words);
    const form = await addSelected(stage());
    await form.waitForSelector('[data-keeping="memory"]');
    await press(form, 'input[name="event"][value=""]');
    await form.waitForSelector('[name="eventTitle"]');
    for (const [name, text] of Object.entries({
      eventTitle: 'What others told',
      eventLine: 'Something was told.',
      questionText: 'What is told?',
      positionText: 'This is',
      statement: 'According to the page, others told it otherwise.',
      outlet: 'A page of the tests',
    })) {
      await fill(form, name, text);
    }
    const isSaved = async (): Promise<boolean> => {
      if ((await form.$('[data-testid="undo"]')) !== null) return true;
      if ((await form.$('[data-testid="save"]')) !== null)
        await press(form, '[data-testid="save"]');
      return false;
    };
    await expect.poll(isSaved, { ...PATIENT, interval: 500 }).toBe(true);
    await form.close();
    await page.bringToFront();
    const painted = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('parallax-passage') ?? [])].map((found) => {
          const range = new Range();
          range.setStart(found.startContainer, found.startOffset);
          range.setEnd(found.endContainer, found.endOffset);
          return range.toString();
        }),
      );
    await expect.poll(painted, PATIENT).toEqual([words]);
    await stage().show('/flight.html');
    await expect.poll(painted, PATIENT).toEqual([words]);
  });
});
