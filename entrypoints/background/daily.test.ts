import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteDatabase } from '../../data/library/database.ts';
import type { Library } from '../../data/library/library.ts';
import { answeringServer, type AnsweringServer } from '../../scripts/lib/test/answering-server.ts';
import { libraryOf, strangerCorpus } from '../../scripts/lib/test/library.ts';
import { askDaily, keepAlarm } from './daily.ts';

const HOUR = 60 * 60_000;

let server: AnsweringServer;
let library: Library;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  Object.assign(fakeBrowser.permissions, { contains: () => Promise.resolve(true) });
  server = await answeringServer();
  ({ library } = libraryOf());
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
  await deleteDatabase();
});

/** A subscription that was asked so many hours ago. */
const subscribed = (hours: number, id = 'history'): Promise<void> =>
  library.install(strangerCorpus(id), {
    kind: 'subscription',
    address: `${server.origin}/${id}.json`,
    sha256: '0'.repeat(64),
    asked: new Date(Date.now() - hours * HOUR).toISOString(),
    etag: null,
    modified: null,
    failed: null,
  });

test('the first look is soon: Firefox forgets alarms when it closes, and sessions are short', async () => {
  const create = vi.spyOn(fakeBrowser.alarms, 'create');
  await subscribed(0);
  await keepAlarm(library);
  expect(create).toHaveBeenCalledExactlyOnceWith('subscriptions', {
    delayInMinutes: 1,
    periodInMinutes: 360,
  });
});

test('an alarm that is there is left alone, and goes with the last subscription', async () => {
  const create = vi.spyOn(fakeBrowser.alarms, 'create');
  await subscribed(0);
  for (let start = 0; start < 3; start += 1) await keepAlarm(library);
  expect(create).toHaveBeenCalledOnce();
  await library.remove('history');
  await keepAlarm(library);
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);
});

test('without a subscription there is none', async () => {
  await keepAlarm(library);
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);
});

test('however often it rings, a subscription is asked once a day at most', async () => {
  askDaily(library, () => Promise.resolve());
  await subscribed(22, 'today');
  await subscribed(24, 'yesterday');
  await keepAlarm(library);
  const ring = async () => {
    for (const alarm of await fakeBrowser.alarms.getAll()) {
      await fakeBrowser.alarms.onAlarm.trigger(alarm);
    }
  };
  await ring();
  await expect.poll(() => server.asked).toEqual(['/yesterday.json']);
  const failures = async () =>
    (await library.corpora()).map(({ origin }) => origin.kind === 'subscription' && origin.failed);
  await expect.poll(failures).toContainEqual(expect.stringContaining('404'));
  // They are asked in their order: by then the two before it would have been.
  await subscribed(24, 'another');
  await ring();
  await expect.poll(() => server.asked).toEqual(['/yesterday.json', '/another.json']);
});
