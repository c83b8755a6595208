import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  answeringServer,
  feedOf,
  hashOf,
  serving,
  type AnsweringServer,
} from '../../scripts/lib/test/answering-server.ts';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { fetchCorpus, type Known } from './fetch-corpus.ts';

let server: AnsweringServer;
beforeEach(async () => {
  server = await answeringServer();
});
afterEach(() => server.close());

const corpus = makeCorpus({ id: 'example' });
const document = JSON.stringify(corpus);
const fetchIt = (known: Known | null = null, signal?: AbortSignal) =>
  fetchCorpus(`${server.origin}/feed.json`, known, { signal });

const ETAG = `"${hashOf(feedOf(document)).slice(0, 8)}"`;
const known: Known = { etag: null, modified: null, sha256: hashOf('other'), corpus: 'example' };

describe('a sound subscription', () => {
  beforeEach(() => {
    server.answer = serving(feedOf(document), document);
  });

  test('comes back whole the first time', async () => {
    expect(await fetchIt()).toEqual({
      status: 'changed',
      corpus,
      sha256: hashOf(document),
      validators: { etag: ETAG, modified: null },
    });
  });

  test('is not fetched again where the server says that nothing changed', async () => {
    expect(await fetchIt({ ...known, etag: ETAG })).toMatchObject({ status: 'unchanged' });
    expect(server.asked).toEqual(['/feed.json']);
  });

  test('is not fetched again where the feed names the hash that is here', async () => {
    expect(await fetchIt({ ...known, sha256: hashOf(document) })).toMatchObject({
      status: 'unchanged',
    });
    expect(server.asked).toEqual(['/feed.json']);
  });

  test('is asked for whole again where what it is known by is too long to be kept', async () => {
    server.answer = (request, response) => {
      if (request.url === '/feed.json') {
        response.setHeader('etag', `"${'e'.repeat(300)}"`);
        response.setHeader('last-modified', 'x'.repeat(101));
        response.end(feedOf(document));
      } else response.end(document);
    };
    expect(await fetchIt()).toMatchObject({ validators: { etag: null, modified: null } });
  });

  test('tells how far it is', async () => {
    const told: number[] = [];
    await fetchCorpus(`${server.origin}/feed.json`, null, { progress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(Buffer.byteLength(document));
  });
});

describe('a subscription that fails says why, and gives nothing', () => {
  const MB = 1_000_000;
  const broken = document.slice(0, -7);
  const noCorpus = JSON.stringify({ ...corpus, events: 'none' });
  const elsewhere: RequestListener = (_request, response) =>
    void response.writeHead(302, { location: 'http://127.0.0.2:9/feed.json' }).end();
  const endless: RequestListener = (request, response) => {
    if (request.url === '/feed.json') return void response.end(feedOf(document));
    const more = (): void => {
      if (!response.destroyed) response.write('x'.repeat(64_000), () => setImmediate(more));
    };
    more();
  };

  test.each<[string, string, () => RequestListener]>([
    ['broken JSON', 'not-json', () => serving('{"parallax": 1,', document)],
    ['a corpus of broken JSON', 'schema', () => serving(feedOf(broken), broken)],
    ['a feed of another form', 'schema', () => serving('{"parallax":2}', document)],
    ['a corpus of another form', 'schema', () => serving(feedOf(noCorpus), noCorpus)],
    [
      'a wrong hash',
      'hash',
      () => serving(feedOf(document, { sha256: hashOf('other') }), document),
    ],
    ['an error of the server', 'status', () => (_q, response) => response.writeHead(500).end()],
    ['an end that never comes', 'too-large', () => endless],
    ['more bytes than it said', 'too-large', () => serving(feedOf(document), `${document} `)],
    ['51 MB', 'schema', () => serving(feedOf(document, { bytes: 51 * MB }), document)],
    ['a feed of 50 MB', 'too-large', () => serving(' '.repeat(50 * MB), document)],
    ['another host', 'redirected', () => elsewhere],
    [
      'a corpus on another host',
      'address',
      () => serving(feedOf(document, { corpus: 'http://127.0.0.2:9/corpus.json' }), document),
    ],
    ['bytes that are no text', 'not-json', () => (_q, response) => response.end(Buffer.of(0xff))],
  ])('%s: %s', async (_what, kind, listener) => {
    server.answer = listener();
    await expect(fetchIt()).rejects.toMatchObject({ name: 'SubscriptionError', kind });
    expect(server.asked.every((path) => path === '/feed.json' || path === '/corpus.json')).toBe(
      true,
    );
  });

  test('a corpus under another id', async () => {
    server.answer = serving(feedOf(document), document);
    await expect(fetchIt({ ...known, corpus: 'mine' })).rejects.toMatchObject({
      kind: 'other-corpus',
      message: expect.stringContaining('expected the corpus "mine", found "example"'),
    });
  });

  test('nobody there', async () => {
    await expect(fetchCorpus('http://127.0.0.1:9/feed.json', null)).rejects.toMatchObject({
      kind: 'unreachable',
    });
  });

  test('and one that is cancelled gives the reason of the cancelling', async () => {
    server.answer = () => undefined;
    const cancel = new AbortController();
    const fetching = fetchIt(null, cancel.signal);
    cancel.abort(new Error('the reader cancelled'));
    await expect(fetching).rejects.toThrow('the reader cancelled');
  });
});
