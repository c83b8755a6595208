import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCorpus } from '../scripts/lib/test/corpus.ts';
import { makeAccount, makeEvent, makeSource } from '../scripts/lib/test/entities.ts';
import { hover, spotOf } from '../scripts/lib/browser/reader.ts';
import type { Served } from '../scripts/lib/serve.ts';
import { leave, openCard } from './lib/card.ts';
import { behind, press } from './lib/extension-page.ts';
import { nastyCorpus, struckIn, turning } from './lib/hostile.ts';
import { article } from './lib/pages.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

const BUNDLED = 'Diplomacy around Ukraine, August – December 2025';
const WORDS = 'regatta of the seven lakes';
const pages = new Map<string, Served>([
  ['/regatta.html', article(`<p>Much was said of the ${WORDS}, then and later.</p>`)],
  ['/plan.html', article('<p>Ministers spoke of the 28-point peace plan for Ukraine.</p>')],
]);

const dir = mkdtempSync(join(tmpdir(), 'hostile-'));
function fileOf(name: string, text: string): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}
const whole = JSON.stringify(nastyCorpus(WORDS));

/** A corpus that says that its event is the bundled plan. */
const claim = JSON.stringify(
  makeCorpus({
    id: 'claimant',
    title: { fr: 'Le réclamant', en: 'The claimant' },
    sources: [makeSource('report')],
    actors: [],
    events: [makeEvent('28-point-plan', { sameAs: ['ukraine-diplomacy-2025/28-point-plan'] })],
    accounts: [
      makeAccount('claimed', {
        event: '28-point-plan',
        question: 'why',
        position: 'yes',
        statement: { fr: 'Tout est autrement.', en: 'All of it was otherwise.' },
      }),
    ],
  }),
);

const REFUSED: readonly (readonly [string, string])[] = [
  ['a direction override', whole.replace('"licence":"', String.raw`"licence":"\u202e`)],
  ['a lone surrogate', whole.replace('"licence":"', String.raw`"licence":"\ud800`)],
  ['an address that runs', whole.replace('"address":null', '"address":"javascript:struck()"')],
  ['a name that means something else', whole.replace('{', '{"__proto__":{"struck":true},')],
  ['the id of the bundled corpus', whole.replace('"nasty"', '"ukraine-diplomacy-2025"')],
];

inBrowsers(BROWSERS, { pages }, (stage) => {
  let corpora: Page;
  const dialogs: string[] = [];
  beforeAll(async () => {
    await stage().show('/plan.html');
    corpora = await behind(stage(), 'corpora.html');
    for (const page of [corpora, stage().page]) {
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
    }
    await corpora.waitForSelector('[data-corpus]');
  });
  afterAll(() => corpora.close());

  async function bringIn(file: string): Promise<void> {
    const input = await corpora.waitForSelector('input[data-testid="file"]');
    await input?.uploadFile(file);
  }

  it.each(REFUSED)('refuses %s, and shows where as a text', async (name, text) => {
    const file = `${name.replaceAll(' ', '-')}.json`;
    const lines = async (): Promise<string> =>
      (await corpora.$$eval('.refused li', (all) => all.map((li) => li.innerText))).join('\n');
    const before = await lines();
    await bringIn(fileOf(file, text));
    // While a file is read there are none.
    let told = '';
    const isNew = async (): Promise<boolean> => {
      told = await lines();
      return told !== '' && told !== before;
    };
    await expect.poll(isNew, PATIENT).toBe(true);
    expect(told).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(await corpora.$('[data-corpus="nasty"]')).toBeNull();
    expect(await struckIn(corpora)).toEqual([]);
  });

  it('shows script in every text as a text, in the list of corpora', async () => {
    await bringIn(fileOf('nasty.json', whole));
    const item = await corpora.waitForSelector('[data-corpus="nasty"]', PATIENT);
    expect(await item?.evaluate((found) => found.textContent)).toContain('<script>struck()');
    expect(await struckIn(corpora)).toEqual([]);
    expect(await turning(corpora)).toEqual([]);
    await press(corpora, '[data-corpus="nasty"] [data-testid="remove"]');
    await corpora.waitForSelector('[data-testid="remove-yes"]');
    expect(await turning(corpora)).toEqual([]);
    await press(corpora, '.asking button:last-child');
  });

  it('shows it so in the card', async () => {
    const { page } = stage();
    await stage().read('/regatta.html');
    await page.bringToFront();
    expect(await openCard(page)).toContain('<img src=x onerror=struck()>');
    expect(await struckIn(page)).toEqual([]);
    expect(await turning(page)).toEqual([]);
    await leave(stage());
  });

  it.each(['event/nasty%2Flake-summit', 'actor/nasty%2Fjane-doe', 'source/nasty%2Freport', ''])(
    'shows it so in the dossier: #/%s',
    async (hash) => {
      const dossier = await behind(stage(), `dossier.html#/${hash}`);
      await dossier.waitForSelector('h1');
      await expect
        .poll(() => dossier.evaluate(() => document.body.textContent), PATIENT)
        .toContain('onerror=struck()');
      expect(await struckIn(dossier)).toEqual([]);
      expect(await turning(dossier)).toEqual([]);
      await dossier.close();
    },
  );

  it('lets a corpus that claims a bundled event add its voice under its name, and change nothing', async () => {
    const { page } = stage();
    await stage().read('/plan.html');
    await page.bringToFront();
    const before = await openCard(page);
    await leave(stage());
    await bringIn(fileOf('claim.json', claim));
    await corpora.waitForSelector('[data-corpus="claimant"]', PATIENT);
    await page.bringToFront();
    // The marks are painted anew at some moment, under a pointer that stands still.
    let afterwards = '';
    const hoverAgain = async (): Promise<string> => {
      afterwards = await hover(page, await spotOf(page, 0, 'event'));
      await leave(stage());
      return afterwards;
    };
    await expect.poll(hoverAgain, PATIENT).toContain('The claimant');
    const beside = afterwards.indexOf('The claimant');
    expect(beside).toBeGreaterThan(0);
    expect(afterwards.slice(beside)).toContain('Question why?');
    // Beside its own name, that of the bundled corpus now stands with each of the bundled accounts.
    expect(afterwards.split(BUNDLED).length).toBeGreaterThan(2);
    const heading = afterwards.slice(0, beside).lastIndexOf('\n');
    const above = afterwards.slice(0, heading).replaceAll(`${BUNDLED} `, '').trimEnd();
    expect(above).toContain('28-point');
    expect(before.slice(0, above.length)).toBe(above);
  });

  it('ran no script, asked nothing of the reader and fetched nothing', () => {
    expect(dialogs).toEqual([]);
    expect(stage().proxy.asked.filter((asked) => asked.endsWith('/x'))).toEqual([]);
  });
});
