import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeCorpus } from '../scripts/lib/test/corpus.ts';
import { makeAccount } from '../scripts/lib/test/entities.ts';
import { namingOf } from './library/keys.ts';
import { passagesOf, readPassages, refreshPassages } from './passages.ts';

beforeEach(() => fakeBrowser.reset());

const taken = (id: string, address: string) =>
  makeAccount(id, {
    evidence: [{ type: 'web', address, exact: id, prefix: 'a ', suffix: ' z', language: 'en' }],
  });

const passagesIn = (corpus: string, accounts: [id: string, address: string][]) =>
  passagesOf(
    makeCorpus({ id: corpus, accounts: accounts.map(([id, at]) => taken(id, at)) }),
    namingOf(corpus),
  );

const BOAT = 'https://news.example/boat';
const LAKE = 'https://news.example/lake';

const kept = async (...pages: string[]) =>
  (await readPassages(pages)).map(({ account }) => account);

describe('the passages of a corpus', () => {
  test('are kept by page, whatever the query, and go by key', () => {
    const found = passagesIn('mine', [
      ['one', `${BOAT}?from=home`],
      ['two', `${BOAT}#end`],
      ['three', LAKE],
    ]);
    expect([...found.keys()]).toEqual([BOAT, LAKE]);
    expect(found.get(BOAT)?.map(({ account }) => account)).toEqual(['mine/one', 'mine/two']);
    expect(found.get(LAKE)?.[0]).toEqual({
      corpus: 'mine',
      account: 'mine/three',
      event: 'mine/lake-summit',
      exact: 'three',
      prefix: 'a ',
      suffix: ' z',
    });
  });

  test('quoted from a text without an address are not among them', () => {
    expect(passagesOf(makeCorpus(), namingOf(null)).size).toBe(0);
  });

  test('are two thousand at most', () => {
    const many = Array.from({ length: 2_100 }, (_, at): [string, string] => [`a-${at}`, BOAT]);
    expect(passagesIn('mine', many).get(BOAT)).toHaveLength(2_000);
  });
});

describe('what pages read', () => {
  const mine = () => passagesIn('mine', [['one', BOAT]]);
  const theirs = () =>
    passagesIn('theirs', [
      ['two', BOAT],
      ['three', LAKE],
    ]);

  beforeEach(() =>
    refreshPassages(
      ['mine', 'theirs'],
      new Map([
        ['mine', mine()],
        ['theirs', theirs()],
      ]),
    ),
  );

  test('is found under any of a page’s addresses, of all corpora', async () => {
    expect(await kept(BOAT)).toEqual(['mine/one', 'theirs/two']);
    expect(await kept('https://news.example/none', LAKE)).toEqual(['theirs/three']);
  });

  test('follows a corpus that has changed, and leaves the others as they are', async () => {
    await refreshPassages(
      ['mine', 'theirs'],
      new Map([['theirs', passagesIn('theirs', [['four', BOAT]])]]),
    );
    expect(await kept(BOAT)).toEqual(['mine/one', 'theirs/four']);
    expect(await kept(LAKE)).toEqual([]);
  });

  test('of a corpus that is no longer wanted, nothing is left', async () => {
    await refreshPassages(['mine'], new Map());
    expect(await kept(BOAT)).toEqual(['mine/one']);
    expect(await kept(LAKE)).toEqual([]);
    const left = await fakeBrowser.storage.local.get(null);
    expect(JSON.stringify(left)).not.toContain('theirs');
    await refreshPassages([], new Map());
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['passagePages']);
  });

  test('of a page that is damaged in storage, nothing is taken', async () => {
    await fakeBrowser.storage.local.set({ [`passages/${BOAT}`]: [{ corpus: 7 }] });
    expect(await kept(BOAT)).toEqual([]);
  });
});
