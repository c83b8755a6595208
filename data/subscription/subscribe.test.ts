import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  answeringServer,
  feedOf,
  serving,
  type AnsweringServer,
} from '../../scripts/lib/test/answering-server.ts';
import { makeAccount } from '../../scripts/lib/test/entities.ts';
import { FILE, idsOf, libraryOf, strangerCorpus } from '../../scripts/lib/test/library.ts';
import { deleteDatabase } from '../library/database.ts';
import type { Library } from '../library/library.ts';
import type { Corpus } from '../schema/corpus.ts';
import { isSubscribed, subscribe, update, type Subscribed } from './subscribe.ts';

let server: AnsweringServer;
let library: Library;
let feed: string;

beforeEach(async () => {
  await deleteDatabase();
  server = await answeringServer();
  feed = `${server.origin}/feed.json`;
  ({ library } = libraryOf());
});
afterEach(() => server.close());

const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);

const first = strangerCorpus('history');
const second = strangerCorpus('history', {
  version: '2',
  accounts: [...first.accounts, makeAccount('one-more')],
});

function publish(corpus: Corpus): void {
  const text = JSON.stringify(corpus);
  server.answer = serving(feedOf(text), text);
}

/** Ids of the accounts of the corpus that are in the library. */
async function accountsHere(): Promise<string[]> {
  const corpus = await library.document('history');
  return idsOf(corpus?.accounts ?? []).toSorted();
}

async function subscribed(): Promise<Subscribed> {
  const found = (await library.corpora()).find(({ id }) => id === 'history');
  if (found === undefined || !isSubscribed(found)) throw new Error('not subscribed');
  return found;
}

test('nothing is asked of a host that the browser does not allow', async () => {
  publish(first);
  await expect(subscribe(library, feed, no)).rejects.toMatchObject({ kind: 'not-permitted' });
  expect(server.asked).toEqual([]);
});

test('a corpus is subscribed to, and stands beside the bundled one', async () => {
  publish(first);
  await subscribe(library, feed, yes);
  expect((await library.corpora()).map(({ id }) => id)).toEqual(['test', 'history']);
  expect(await accountsHere()).toEqual(idsOf(first.accounts).toSorted());
});

test('so does one whose server answers with an ETag that is too long to be kept', async () => {
  const text = JSON.stringify(first);
  server.answer = (request, response) => {
    if (request.url === '/corpus.json') return void response.end(text);
    response.writeHead(200, { etag: `"${'e'.repeat(300)}"` }).end(feedOf(text));
  };
  await subscribe(library, feed, yes);
  expect((await subscribed()).origin.etag).toBeNull();
});

test('a corpus that is here from a file is not taken over by an address', async () => {
  await library.install(first, FILE);
  publish(second);
  await expect(subscribe(library, feed, yes)).rejects.toMatchObject({ kind: 'other-corpus' });
  expect(await accountsHere()).toEqual(idsOf(first.accounts).toSorted());
});

test('nor is the bundled one', async () => {
  publish(strangerCorpus('test'));
  await expect(subscribe(library, feed, yes)).rejects.toMatchObject({ kind: 'other-corpus' });
});

test('nor one that comes from another address', async () => {
  publish(first);
  await subscribe(library, feed, yes);
  await expect(subscribe(library, `${feed}?other`, yes)).rejects.toThrow();
  expect((await subscribed()).origin.address).toBe(feed);
});

describe('asked for what is new', () => {
  beforeEach(async () => {
    publish(first);
    await subscribe(library, feed, yes);
    server.asked.length = 0;
  });

  test('an unchanged feed costs one conditional request', async () => {
    expect(await update(library, await subscribed(), yes, 'en')).toEqual({ status: 'unchanged' });
    expect(server.asked).toEqual(['/feed.json']);
  });

  test('a changed one is installed, and what changed is told', async () => {
    publish(second);
    expect(await update(library, await subscribed(), yes, 'en')).toMatchObject({
      status: 'updated',
      changes: { accounts: { added: 1, removed: 0, changed: 0 } },
    });
    expect(await accountsHere()).toEqual(idsOf(second.accounts).toSorted());
  });

  test('a failure leaves the last good version, and is kept until the next success', async () => {
    server.answer = (_request, response) => void response.writeHead(500).end();
    await expect(update(library, await subscribed(), yes, 'en')).rejects.toMatchObject({
      kind: 'status',
    });
    expect((await subscribed()).origin.failed).toContain('expected 200, found 500');
    expect(await accountsHere()).toEqual(idsOf(first.accounts).toSorted());

    publish(first);
    await update(library, await subscribed(), yes, 'en');
    expect((await subscribed()).origin.failed).toBeNull();
  });

  test('what a reader has switched off stays off after an update', async () => {
    await library.setOn('history', false);
    publish(second);
    await update(library, await subscribed(), yes, 'en');
    expect(await subscribed()).toMatchObject({ on: false, version: '2' });
  });

  test('what a private window has subscribed to is never kept', async () => {
    await deleteDatabase();
    fakeBrowser.reset();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const refused = () => {
      throw new DOMException('no database here', 'InvalidStateError');
    };
    vi.spyOn(indexedDB, 'open').mockImplementation(refused);
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(refused);
    await subscribe(libraryOf().library, feed, yes);
    vi.restoreAllMocks();

    ({ library } = libraryOf());
    publish(second);
    await update(library, await subscribed(), yes, 'en');
    expect(await subscribed()).toMatchObject({ version: '2' });
    fakeBrowser.reset();
    expect(idsOf(await library.corpora())).toEqual(['test']);
  });
});
