import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TargetType, type Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { launch, type Launched } from '../scripts/lib/browser/launch.ts';
import v1 from '../data/library/fixtures/version-1.json' with { type: 'json' };
import { builtExtension } from './lib/built.ts';
import { press } from './lib/extension-page.ts';
import { PATIENT } from './lib/stage.ts';
import { isWhole, lookInto, writeVersion } from './lib/faults.ts';

/*
 * The browser, the worker or the page is killed at random moments of an install, an update, a switch or
 * a migration. After each restart everything is there whole, as before or as after. A few moments here;
 * `npm run test:faults` takes two hundred, which is a matter of a quarter of an hour.
 */

const MOMENTS = Number(process.env['FAULTS'] ?? 10);

/** Longer than an install takes, in milliseconds. */
const LATEST = 700;

const dir = mkdtempSync(join(tmpdir(), 'faults-'));
const profile = mkdtempSync(join(tmpdir(), 'faults-profile-'));
const FILES = { '1': writeVersion(dir, '1'), '2': writeVersion(dir, '2') };

const start = (): Promise<Launched> =>
  launch('chromium', { headless: true, extension: builtExtension('chromium'), profile });

async function pageAt({ browser, addressOf }: Launched, name: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(addressOf(name)).catch(() => null);
  return page;
}

async function bringIn(page: Page, file: string): Promise<void> {
  const input = await page.waitForSelector('input[data-testid="file"]');
  await input?.uploadFile(file);
}

/** A database as version 1 had it stands there again. */
const turnBack = (page: Page): Promise<void> =>
  page.evaluate(async (stores) => {
    const done = (request: IDBRequest): Promise<void> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(new Error('it cannot be turned back')));
      });
    await done(indexedDB.deleteDatabase('parallax'));
    const opening = indexedDB.open('parallax', 1);
    opening.addEventListener('upgradeneeded', () => {
      const { result: made } = opening;
      const keyPath = ['corpus', 'id'];
      made.createObjectStore('corpora', { keyPath: 'id' });
      made.createObjectStore('sources', { keyPath });
      made.createObjectStore('actors', { keyPath }).createIndex('id', 'id');
      const events = made.createObjectStore('events', { keyPath });
      events.createIndex('id', 'id');
      events.createIndex('actor', 'actorIds', { multiEntry: true });
      const accounts = made.createObjectStore('accounts', { keyPath });
      accounts.createIndex('event', 'event');
      accounts.createIndex('source', 'source');
    });
    await done(opening);
    const database = opening.result;
    for (const [store, records] of Object.entries(stores)) {
      const into = database.transaction(store, 'readwrite').objectStore(store);
      for (const record of records) await done(into.put(record));
    }
    database.close();
  }, v1);

const WORK = ['install', 'update', 'edit', 'migration'] as const;
type Work = (typeof WORK)[number];

/** Begins the work and does not wait for its end. */
async function begin(launched: Launched, work: Work, n: number): Promise<Page> {
  if (work === 'migration') {
    const own = await pageAt(launched, 'corpus.json');
    // The background may make its own anew between two steps of this; then it is done again.
    const turned = () =>
      turnBack(own)
        .then(() => true)
        .catch(() => false);
    await expect.poll(turned, PATIENT).toBe(true);
  }
  const page = await pageAt(launched, 'corpora.html');
  if (work === 'migration') return page;
  await page.waitForSelector('[data-corpus]');
  const item = '[id="corpus-struck"]';
  if (work === 'edit' && (await page.$(item)) !== null) await press(page, item);
  else await bringIn(page, n % 2 === 0 ? FILES['1'] : FILES['2']);
  return page;
}

const HOW = ['browser', 'worker', 'page'] as const;

async function strike({ browser }: Launched, page: Page, how: (typeof HOW)[number]): Promise<void> {
  if (how === 'worker') {
    const target = browser.targets().find((one) => one.type() === TargetType.SERVICE_WORKER);
    await (await target?.worker())?.close().catch(() => undefined);
  }
  if (how === 'page') await page.close();
  const child = browser.process();
  const gone = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill('SIGKILL');
  await gone;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

it(
  `everything is whole after each of ${MOMENTS} blows`,
  { timeout: MOMENTS * 20_000 },
  async () => {
    const broken: string[] = [];
    const found = new Map<string, number>();
    for (let n = 0; n < MOMENTS; n++) {
      const work = WORK[n % WORK.length] ?? 'install';
      const how = HOW[n % HOW.length] ?? 'browser';
      const after = Math.round(Math.random() * LATEST);
      const launched = await start();
      const page = await begin(launched, work, n);
      await pause(after);
      await strike(launched, page, how);

      const next = await start();
      const struck = await lookInto(await pageAt(next, 'corpus.json'), 'struck');
      const list = await pageAt(next, 'corpora.html');
      const bundled = await list
        .waitForSelector('[data-corpus="ukraine-diplomacy-2025"]', { timeout: 15_000 })
        .catch(() => null);
      const state = struck.version ?? 'none';
      found.set(state, (found.get(state) ?? 0) + 1);
      const good = isWhole(struck) && bundled !== null;
      if (!good) broken.push(`${n}: ${work}, ${how} after ${after} ms: ${JSON.stringify(struck)}`);
      await next.close();
    }
    const states = [...found].map(([state, count]) => `version ${state}: ${count}`).join(', ');
    console.log(`${MOMENTS - broken.length} of ${MOMENTS} (found ${states})`);
    expect(broken).toEqual([]);
  },
);
