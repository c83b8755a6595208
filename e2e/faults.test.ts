import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { TargetType, type Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { launch, type Launched } from '../scripts/lib/browser/launch.ts';
import { until } from '../scripts/lib/browser/reader.ts';
import v1 from '../data/library/fixtures/version-1.json' with { type: 'json' };
import { builtExtension } from './lib/built.ts';
import { fill } from './lib/add.ts';
import { press } from './lib/extension-page.ts';
import {
  FIRST_TOLD,
  isWhole,
  isWholeOwn,
  lookInto,
  OWN,
  OWN_ACCOUNT,
  ownTells,
  writeOwn,
  writeVersion,
} from './lib/faults.ts';
import { PATIENT } from './lib/stage.ts';
import { tally } from './lib/state.ts';

/*
 * The browser, the worker or the page is killed at random moments of an install, an update, an edit, a
 * switch or a migration. After each restart everything is there whole, as before or as after; and what
 * the reader was told to be saved is there as after. A few moments here; `npm run test:faults` takes two
 * hundred, which is a matter of some ten minutes.
 */

const MOMENTS = Number(process.env['FAULTS'] ?? 10);

/** Longer than an install takes on a machine that does other things too, in milliseconds. */
const LATEST = 1500;

/** Struck side by side, since a browser that starts waits more than it works. */
const PROFILES = 3;

const dir = mkdtempSync(join(tmpdir(), 'faults-'));
const FILES = { '1': writeVersion(dir, '1'), '2': writeVersion(dir, '2') };
const OWN_FILE = writeOwn(dir);

const start = (profile: string): Promise<Launched> =>
  launch('chromium', { headless: true, extension: builtExtension('chromium'), profile });

async function pageAt({ browser, addressOf }: Launched, name: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(addressOf(name)).catch(() => null);
  return page;
}

async function bringIn(page: Page, file: string, where = 'file'): Promise<void> {
  const found = await page.waitForSelector(`input[data-testid="${where}"]`);
  const input = await found?.toElement('input');
  await input?.uploadFile(file);
}

/**
 * A database as version 1 had it stands there again. Both requests are made at once and the records go in
 * with the stores: what the background does comes before all of this, after it, or makes it fail.
 */
const turnBack = (page: Page): Promise<void> =>
  page.evaluate(async (stores) => {
    indexedDB.deleteDatabase('parallax');
    const opening = indexedDB.open('parallax', 1);
    opening.addEventListener('upgradeneeded', () => {
      const { result: made } = opening;
      const keyPath = ['corpus', 'id'];
      const corpora = made.createObjectStore('corpora', { keyPath: 'id' });
      const sources = made.createObjectStore('sources', { keyPath });
      const actors = made.createObjectStore('actors', { keyPath });
      actors.createIndex('id', 'id');
      const events = made.createObjectStore('events', { keyPath });
      events.createIndex('id', 'id');
      events.createIndex('actor', 'actorIds', { multiEntry: true });
      const accounts = made.createObjectStore('accounts', { keyPath });
      accounts.createIndex('event', 'event');
      accounts.createIndex('source', 'source');
      for (const store of [corpora, sources, actors, events, accounts]) {
        const records = new Map<string, object[]>(Object.entries(stores)).get(store.name);
        for (const record of records ?? []) store.put(record);
      }
    });
    await new Promise<void>((resolve, reject) => {
      opening.addEventListener('success', () => resolve());
      opening.addEventListener('error', () => reject(new Error('it cannot be turned back')));
    });
    opening.result.close();
  }, v1);

const WORK = ['install', 'update', 'edit', 'switch', 'migration'] as const;
const HOW = ['browser', 'worker', 'page'] as const;

/** A browser that runs: a page with none of the extension's code, and the one that lists the corpora. */
interface Running {
  launched: Launched;
  plain: Page;
  list: Page;
}

async function run(profile: string): Promise<Running> {
  const launched = await start(profile);
  const plain = await pageAt(launched, 'corpus.json');
  const list = await pageAt(launched, 'corpora.html');
  return { launched, plain, list };
}

/** Of the corpus that is brought in and of the reader's own: what they tell, null where they are not there. */
interface State {
  struck: string | null;
  own: string | null;
}
const NOTHING: State = { struck: null, own: null };

/** Rewrites the one account of the reader's own, and presses “Save”. @returns the page of the form */
async function edit({ launched, list }: Running, statement: string): Promise<Page> {
  const form = await pageAt(launched, `add.html#/account/${OWN_ACCOUNT}`);
  await form.waitForSelector('[data-testid="save"]');
  await fill(form, 'statement', statement);
  await press(form, '[data-testid="save"]');
  await list.close();
  return form;
}

/** The reader's own corpus is there, with what it told first. */
async function bringOwn({ list }: Running): Promise<void> {
  await bringIn(list, OWN_FILE, 'restore');
  await list.waitForSelector('[data-outcome="done"]', PATIENT);
}

/** Begins the nth work and does not wait for its end. @returns its page, and the state at its end */
async function begin(running: Running, n: number, before: State): Promise<[Page, State]> {
  const { plain, list } = running;
  const work = WORK[n % WORK.length];
  if (work === 'migration') {
    // Now and then the background opens it between the two.
    expect(await until(() => turnBack(plain).then(() => true))).toBe(true);
    await list.reload({ waitUntil: 'domcontentloaded' });
    return [list, NOTHING];
  }
  if (work === 'edit') return [await edit(running, `v${n}`), { ...before, own: String(n) }];
  if (work === 'switch' && before.struck !== null) {
    await press(list, '[id="corpus-struck"]');
    return [list, before];
  }
  // What is not there cannot be switched: it is brought in.
  const struck = n % 2 === 0 ? '1' : '2';
  await bringIn(list, FILES[struck]);
  return [list, { ...before, struck }];
}

/** Whether the reader has been told that it is done: from then on it has to be there. */
const isAcknowledged = async (page: Page): Promise<boolean> =>
  (await page.$('[data-outcome="done"], [data-testid="undo"]')) !== null;

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

/** A profile that one blow after another falls on, and what they found in it. */
async function takeBlows(numbers: readonly number[]) {
  const profile = mkdtempSync(join(tmpdir(), 'faults-profile-'));
  const broken: string[] = [];
  const found: string[] = [];
  let acknowledgedOnes = 0;
  let before: State = NOTHING;
  let running = await run(profile);
  for (const n of numbers) {
    const work = WORK[n % WORK.length] ?? 'install';
    const how = HOW[n % HOW.length] ?? 'browser';
    if (work === 'edit' && before.own === null) {
      await bringOwn(running);
      before = { struck: before.struck, own: FIRST_TOLD };
    }
    // A database as version 1 had it holds nothing of the reader's.
    const old: State = work === 'migration' ? NOTHING : before;
    const [page, next] = await begin(running, n, before);
    const after = Math.round(Math.random() * LATEST);
    await pause(after);
    const acknowledged = work !== 'switch' && (await isAcknowledged(page));
    if (acknowledged) acknowledgedOnes += 1;
    await strike(running.launched, page, how);

    running = await run(profile);
    const struck = await lookInto(running.plain, 'struck');
    const own = await lookInto(running.plain, OWN);
    const bundled = await running.list
      .waitForSelector('[data-corpus="ukraine-diplomacy-2025"]', PATIENT)
      .catch(() => null);
    const now: State = { struck: struck.version, own: ownTells(own) };
    const expected = acknowledged ? [next] : [old, next];
    const isExpected = expected.some((state) => isDeepStrictEqual(state, now));
    if (!isWhole(struck) || !isWholeOwn(own) || bundled === null || !isExpected) {
      const told = `${work}, ${how} after ${after} ms, expected ${JSON.stringify(expected)}`;
      broken.push(`${n}: ${told}: ${JSON.stringify({ struck, own, listed: bundled !== null })}`);
    }
    const isOld = isDeepStrictEqual(now, old);
    found.push(isDeepStrictEqual(old, next) ? 'either' : isOld ? 'as before' : 'as after');
    before = now;
  }
  await running.launched.close();
  return { broken, found, acknowledgedOnes };
}

it(
  `everything is whole after each of ${MOMENTS} blows`,
  { timeout: MOMENTS * 20_000 },
  async () => {
    const all = Array.from({ length: MOMENTS }, (_, n) => n);
    const share = Math.ceil(MOMENTS / PROFILES);
    const shares = Array.from({ length: PROFILES }, (_, n) =>
      all.slice(n * share, (n + 1) * share),
    );
    const taken = await Promise.all(shares.map(takeBlows));
    const broken = taken.flatMap((one) => one.broken);
    const acknowledged = taken.reduce((sum, one) => sum + one.acknowledgedOnes, 0);
    const states = [...tally(taken.flatMap((one) => one.found))]
      .map(([state, count]) => `${state}: ${count}`)
      .join(', ');
    console.log(
      `${MOMENTS - broken.length} of ${MOMENTS} (found ${states}; ${acknowledged} had been acknowledged)`,
    );
    expect(broken).toEqual([]);
  },
);
