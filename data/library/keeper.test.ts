import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import {
  FILE,
  idsOf,
  libraryOf,
  reopened,
  strangerCorpus,
} from '../../scripts/lib/test/library.ts';
import type { Corpus } from '../schema/corpus.ts';
import { openDatabase } from './database.ts';
import { forgetRescued, rescued } from './rescue.ts';
import v1 from './fixtures/version-1.json' with { type: 'json' };

vi.spyOn(console, 'warn').mockImplementation(() => undefined);
beforeEach(forgetRescued);
afterEach(async () => {
  await deleteDB('parallax');
  await deleteDB('parallax-rescue');
});

/** What is stored comes back in the order of its ids. */
const asStored = (corpus: Corpus): Corpus => ({
  ...corpus,
  sources: corpus.sources.toSorted(byId),
  accounts: corpus.accounts.toSorted(byId),
});
const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);

/** A database as version 1 of the stores had it, from a fixture that its own code wrote. */
async function versionOne(): Promise<void> {
  const keyPath = ['corpus', 'id'];
  const database = await openDB('parallax', 1, {
    upgrade(made) {
      made.createObjectStore('corpora', { keyPath: 'id' });
      made.createObjectStore('sources', { keyPath });
      made.createObjectStore('actors', { keyPath }).createIndex('id', 'id');
      const events = made.createObjectStore('events', { keyPath });
      events.createIndex('id', 'id');
      events.createIndex('actor', 'actorIds', { multiEntry: true });
      const accounts = made.createObjectStore('accounts', { keyPath });
      accounts.createIndex('event', 'event');
      accounts.createIndex('source', 'source');
    },
  });
  for (const [store, records] of Object.entries(v1)) {
    for (const record of records) await database.put(store, record);
  }
  database.close();
}

describe('a database of version 1', () => {
  test('is taken to the present form with all that it holds', async () => {
    await versionOne();
    const library = reopened();
    expect(idsOf(await library.events())).toEqual(['lake-summit', 'pamphlet']);
    expect(idsOf(await library.accountsOfEvent('lake-summit'))).toHaveLength(2);
    expect(await library.corpora()).toMatchObject([
      { id: 'test', origin: { kind: 'bundled' }, on: true },
    ]);
  });

  test('gets its words with the next update', async () => {
    await versionOne();
    const { library } = libraryOf();
    await library.update();
    expect(await library.document('test')).toEqual(asStored(makeCorpus()));
  });
});

test('what a later version has left is not touched; the bundled corpus works in memory', async () => {
  (await openDB('parallax', 99)).close();
  const { library } = libraryOf();
  expect(idsOf(await library.events())).toEqual(['lake-summit', 'pamphlet']);
  expect(await library.keeping()).toBe('newer');
  await expect(library.install(strangerCorpus('second'), FILE)).rejects.toThrow('newer');
  const left = await openDB('parallax');
  expect(left.version).toBe(99);
  left.close();
});

test('of a bundle that goes by another id now, nothing of the old one stays', async () => {
  await libraryOf().library.update();
  const renamed = makeCorpus({ id: 'renamed' });
  const { library } = libraryOf(renamed);
  await library.update();
  expect(idsOf(await library.corpora())).toEqual(['renamed']);
  expect(await library.size('test')).toEqual({ events: 0, sources: 0 });
});

describe('the reader’s own corpora', () => {
  /** Damages the database so that its stores are no longer all there. */
  async function loseStore(name: string): Promise<void> {
    const database = await openDB('parallax');
    const next = database.version;
    const stores = new Map<string, unknown[]>();
    for (const store of database.objectStoreNames) stores.set(store, await database.getAll(store));
    database.close();
    await deleteDB('parallax');
    const damaged = await openDB('parallax', next, {
      upgrade(made) {
        for (const store of stores.keys()) {
          if (store === name) continue;
          const single = store === 'corpora' ? 'id' : 'corpus';
          const keyPath = ['corpora', 'words'].includes(store) ? single : ['corpus', 'id'];
          made.createObjectStore(store, { keyPath });
        }
      },
    });
    for (const [store, records] of stores) {
      if (store === name) continue;
      for (const record of records) await damaged.put(store, record);
    }
    damaged.close();
  }

  test('are put back whole where a damaged database had to be made anew', async () => {
    const { library } = libraryOf();
    await library.install(strangerCorpus('second', { accounts: [] }), FILE);
    await loseStore('accounts');
    const { library: next } = libraryOf();
    expect(idsOf(await next.accountsOfEvent('pamphlet'))).toEqual(['pamphlet-column']);
    expect(idsOf(await next.events())).toContain('second/pamphlet');
    expect(await rescued()).toEqual([]);
  });

  test('are kept as a file where they can no longer be put back whole', async () => {
    const { library } = libraryOf();
    await library.install(strangerCorpus('second'), FILE);
    await loseStore('words');
    const { library: next } = libraryOf();
    expect(await next.document('test')).not.toBeNull();
    expect(idsOf(await next.events())).toEqual(['lake-summit', 'pamphlet']);
    expect(JSON.stringify(await rescued())).toContain('The second corpus');
    await forgetRescued();
    expect(await rescued()).toEqual([]);
  });

  test('outlive a damaged record of their own, which alone is left out', async () => {
    const { library } = libraryOf();
    await library.install(strangerCorpus('second'), FILE);
    const database = await openDatabase(() => undefined);
    const record = { corpus: 'second', id: 'pamphlet', actorIds: [], sameAs: [], entity: 7 };
    await database.put('events', record);
    database.close();
    expect(idsOf(await library.events())).toEqual([
      'lake-summit',
      'pamphlet',
      'second/lake-summit',
    ]);
  });

  test('are not lost by a bundle that cannot be read', async () => {
    await libraryOf().library.install(strangerCorpus('second'), FILE);
    const broken = reopened();
    await expect(broken.update()).rejects.toThrow('the bundle was read');
    expect(idsOf(await broken.events())).toContain('second/pamphlet');
  });

  test('are not lost by a question that makes no sense', async () => {
    const { library } = libraryOf();
    await library.install(strangerCorpus('second'), FILE);
    await expect(library.about('none/such')).rejects.toThrow('there is no corpus');
    expect(idsOf(await library.events())).toContain('second/pamphlet');
  });
});

describe('a removed corpus', () => {
  test('is out of sight, comes back by undoing, and goes for good when it is purged', async () => {
    const { library } = libraryOf();
    await library.install(strangerCorpus('second'), FILE);
    await library.remove('second');
    expect(idsOf(await library.events())).toEqual(['lake-summit', 'pamphlet']);
    await library.purge(Date.now() - 1000);
    await library.restore('second');
    expect(idsOf(await library.events())).toContain('second/pamphlet');
    await library.remove('second');
    await library.purge(Date.now());
    expect(idsOf(await library.corpora())).toEqual(['test']);
    await expect(library.restore('second')).rejects.toThrow();
  });

  test('cannot be the bundled one', async () => {
    await expect(libraryOf().library.remove('test')).rejects.toThrow('stays');
  });

  test('switched off, is asked nothing', async () => {
    const { library } = libraryOf();
    await library.install(strangerCorpus('second'), FILE);
    await library.setOn('second', false);
    expect(idsOf(await library.events())).toEqual(['lake-summit', 'pamphlet']);
    expect(await library.event('second/pamphlet')).toBeNull();
    expect(await library.document('second')).toEqual(asStored(strangerCorpus('second')));
  });
});
