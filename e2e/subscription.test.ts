import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { assembleCorpus } from '../scripts/lib/assemble-corpus.ts';
import {
  answeringServer,
  feedOf,
  serving,
  type AnsweringServer,
} from '../scripts/lib/test/answering-server.ts';
import { behind, press, type } from './lib/extension-page.ts';
import { marksOf } from './lib/card.ts';
import { BROWSERS, openStage, PATIENT, type Stage } from './lib/stage.ts';
import type { Served } from '../scripts/lib/serve.ts';

const ARTICLE = `<!doctype html><html lang="en"><title>A day at the beach</title><article>
<h1>A day at the beach</h1><p>On 17 December 1903 the Wright brothers flew four times at Kill Devil
Hills, near Kitty Hawk. Others have told it otherwise ever since, and at length.</p></article></html>`;
const pages = new Map<string, Served>([['/flight.html', { type: 'text/html', body: ARTICLE }]]);

const corpus = assembleCorpus('docs/example-corpus');
const first = JSON.stringify(corpus);
const second = JSON.stringify({
  ...corpus,
  version: 'second',
  accounts: corpus.accounts.slice(1),
});
const MB = 1_000_000;

/** What a feed may do to a reader, and what the reader is told. */
const FAILURES: [string, RegExp, () => AnsweringServer['answer']][] = [
  ['broken JSON', /expected JSON/, () => serving('{"parallax": 1,', first)],
  [
    'a wrong hash',
    /expected SHA-256 0{64}, found [0-9a-f]{64}/,
    () => serving(feedOf(first, { sha256: '0'.repeat(64) }), first),
  ],
  [
    'an error of the server',
    /expected 200, found 500/,
    () => (_question, response) => void response.writeHead(500).end(),
  ],
  [
    'a body without an end',
    /expected \d+ bytes at most, found more/,
    () => (question, response) => {
      if (question.url === '/feed.json') return void response.end(feedOf(second));
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(64_000), () => setImmediate(more));
      };
      more();
    },
  ],
  [
    'a redirect to another host',
    /it sends elsewhere/,
    () => (_question, response) =>
      void response.writeHead(302, { location: 'http://other.example/feed.json' }).end(),
  ],
  ['50 MB', /bytes at most, found more/, () => serving(' '.repeat(50 * MB), first)],
];

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let server: AnsweringServer;
  let own: Page;

  beforeAll(async () => {
    server = await answeringServer();
    stage = await openStage(name, { pages });
    await stage.show('/flight.html');
    own = await behind(stage, 'corpora.html');
    await own.waitForSelector('#address');
  });
  afterAll(async () => {
    await stage.close();
    await server.close();
  });
  afterEach(() => {
    server.asked.length = 0;
  });

  const item = '[data-corpus="first-flight"]';
  const events = async () => (await marksOf(stage.page)).event;
  const said = () =>
    own.$$eval('[role="status"], .refused', (parts) =>
      parts.map((part) => part.textContent).join(),
    );
  const ask = () => press(own, `${item} [data-testid="ask"]`);

  it('subscribes, and events of the corpus are marked', async () => {
    server.answer = serving(feedOf(first), first);
    await type(own, '#address', `${server.origin}/feed.json`);
    await press(own, '[data-testid="subscribe"]');
    await expect.poll(said, PATIENT).toMatch(/You are subscribed/);
    await expect.poll(events, PATIENT).toBe(1);
    expect(server.asked).toEqual(['/feed.json', '/corpus.json']);
    expect(await own.$(item)).not.toBeNull();
  });

  it('an unchanged feed is asked by a conditional request alone', async () => {
    await ask();
    await expect.poll(said, PATIENT).toMatch(/Nothing new/);
    expect(server.asked).toEqual(['/feed.json']);
  });

  it.each(FAILURES)('%s: says so, and the last good version stays', async (_what, line, answer) => {
    server.answer = answer();
    await ask();
    const failed = () =>
      own.$eval(`${item} [data-testid="failed"]`, (part) => part.textContent ?? '');
    await expect.poll(() => failed().catch(() => ''), PATIENT).toMatch(line);
    expect(await events()).toBe(1);
  });

  it('a changed feed is taken over, and what changed is told', async () => {
    server.answer = serving(feedOf(second), second);
    await ask();
    await expect.poll(said, PATIENT).toMatch(/Accounts: 0 new, 0 changed, 1 gone/);
    expect(await own.$(`${item} [data-testid="failed"]`)).toBeNull();
    expect(await events()).toBe(1);
  });

  it('has asked nobody but the test’s own pages and the feed’s host', () => {
    expect(stage.proxy.strangers([stage.origin, server.origin])).toEqual([]);
  });
});
