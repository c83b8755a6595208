import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assembleCorpus } from '../scripts/lib/assemble-corpus.ts';
import type { Served } from '../scripts/lib/serve.ts';
import { leave, marksOf, openCard } from './lib/card.ts';
import { behind, press } from './lib/extension-page.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

const ARTICLE = `<!doctype html><html lang="en"><title>A day at the beach</title><article>
<h1>A day at the beach</h1><p>On 17 December 1903 the Wright brothers flew four times at Kill Devil
Hills, near Kitty Hawk. Others have told it otherwise ever since, and at length.</p></article></html>`;

const pages = new Map<string, Served>([['/flight.html', { type: 'text/html', body: ARTICLE }]]);

const dir = mkdtempSync(join(tmpdir(), 'corpora-'));
const EXAMPLE = join(dir, 'example.json');
writeFileSync(EXAMPLE, JSON.stringify(assembleCorpus('docs/example-corpus')));
const BROKEN = join(dir, 'broken.json');
writeFileSync(BROKEN, JSON.stringify({ ...assembleCorpus('docs/example-corpus'), asOf: 'soon' }));

const ITEM = '[data-corpus="first-flight"]';

inBrowsers(BROWSERS, { pages }, (stage) => {
  let corpora: Page;
  beforeAll(async () => {
    await stage().show('/flight.html');
    corpora = await behind(stage(), 'corpora.html');
    await corpora.waitForSelector('[data-corpus="ukraine-diplomacy-2025"]');
  });
  afterAll(() => corpora.close());

  const events = async () => (await marksOf(stage().page)).event;

  async function bringIn(file: string): Promise<void> {
    const input = await corpora.waitForSelector('input[data-testid="file"]');
    if (input === null) throw new Error('there is nowhere to put the file');
    // The page is behind the article; where it gets the file from makes no difference to it.
    await input.uploadFile(file);
  }

  it('refuses a file that breaks the schema, says where, and changes nothing', async () => {
    await bringIn(BROKEN);
    const refused = await corpora.waitForSelector('.refused li');
    expect(await refused?.evaluate((line) => line.textContent)).toMatch(
      /^broken\.json: asOf: expected an EDTF date .*, found "soon"$/,
    );
    expect(await corpora.$$(ITEM)).toHaveLength(0);
  });

  it('installs the example corpus from a file, and its events are marked at once', async () => {
    expect(await events()).toBe(0);
    await bringIn(EXAMPLE);
    await corpora.waitForSelector(ITEM);
    await expect.poll(events, PATIENT).toBe(1);
  });

  it('shows the accounts of one of its events on hover', async () => {
    const { page } = stage();
    await page.bringToFront();
    expect(await openCard(page)).toContain('Was it the first powered flight?');
    await leave(stage());
  });

  it('is switched off and on again', async () => {
    await press(corpora, '[id="corpus-first-flight"]');
    await expect.poll(events, PATIENT).toBe(0);
    await press(corpora, '[id="corpus-first-flight"]');
    await expect.poll(events, PATIENT).toBe(1);
  });

  it('is removed once the reader has said so twice, and comes back by undoing it', async () => {
    await press(corpora, `${ITEM} [data-testid="remove"]`);
    await corpora.waitForSelector(`${ITEM} [data-testid="remove-yes"]`);
    expect(await events()).toBe(1);
    await press(corpora, `${ITEM} [data-testid="remove-yes"]`);
    await expect.poll(events, PATIENT).toBe(0);
    await corpora.waitForSelector(`${ITEM} [data-testid="undo"]`);
    await press(corpora, `${ITEM} [data-testid="undo"]`);
    await expect.poll(events, PATIENT).toBe(1);
    await stage().page.bringToFront();
    expect(await openCard(stage().page)).toContain('Was it the first powered flight?');
    await leave(stage());
  });
});
