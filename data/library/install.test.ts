import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { makeAccount, makeEvent, makeSource } from '../../scripts/lib/test/entities.ts';
import { deleteDatabase, openDatabase, type Database } from './database.ts';
import { inOneGo, install, type Watch } from './install.ts';
import { databaseStore } from './store.ts';
import type { Corpus } from '../schema/corpus.ts';

let database: Database;
beforeEach(async () => {
  database = await openDatabase(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  database.close();
  await deleteDatabase();
});

const put = (corpus: Corpus, watch?: Watch) =>
  install(database, [{ corpus, origin: { kind: 'own' }, stamp: corpus.version, on: true }], watch);

const versionOf = async (corpus: string) => (await database.get('corpora', corpus))?.['version'];

const idsOf = async (store: 'sources' | 'actors' | 'events' | 'accounts') =>
  (await database.getAll(store)).map(({ id }) => id);

test('a corpus is installed whole, with its version', async () => {
  await put(makeCorpus());
  expect(await versionOf('test')).toBe('1');
  expect(await idsOf('sources')).toEqual(['column', 'older', 'report', 'silent']);
  expect(await idsOf('actors')).toEqual(['jane-doe', 'lakeland']);
  expect(await idsOf('events')).toEqual(['lake-summit', 'pamphlet']);
  expect(await idsOf('accounts')).toHaveLength(3);
});

test('a new version takes the place of the old one, of which nothing is left', async () => {
  await put(makeCorpus());
  const events = [makeEvent('other')];
  await put(makeCorpus({ version: '2', events, accounts: [] }));
  expect(await versionOf('test')).toBe('2');
  expect(await idsOf('events')).toEqual(['other']);
  expect(await idsOf('accounts')).toEqual([]);
});

test('one that could not be read again is refused, and nothing has changed', async () => {
  await put(makeCorpus());
  const origin = { kind: 'file', name: 'n'.repeat(301) } as const;
  const corpus = makeCorpus({ version: '2', accounts: [] });
  await expect(install(database, [{ corpus, origin, stamp: '2', on: true }])).rejects.toThrow(
    'length',
  );
  expect(await versionOf('test')).toBe('1');
  expect(await idsOf('accounts')).toHaveLength(3);
});

test('a change after which it could not be read again is refused', async () => {
  await put(makeCorpus());
  const origin = { kind: 'file', name: 'n'.repeat(301) } as const;
  const change = databaseStore(database).change('test', (record) => ({ ...record, origin }));
  await expect(change).rejects.toThrow('length');
  expect(await database.get('corpora', 'test')).toMatchObject({ origin: { kind: 'own' } });
});

test('another corpus with the same ids stays as it is', async () => {
  await put(makeCorpus({ id: 'another' }));
  await put(makeCorpus({ id: 'test' }));
  await put(makeCorpus({ id: 'test', version: '2', events: [], accounts: [] }));
  expect(await versionOf('another')).toBe('1');
  expect(await idsOf('events')).toEqual(['lake-summit', 'pamphlet']);
});

test('a record that cannot be stored leaves everything as it was', async () => {
  await put(makeCorpus());
  const unstorable = Object.assign(makeAccount('bad'), { secret: () => 1 });
  const broken = makeCorpus({ version: '2', sources: [makeSource('new')], accounts: [unstorable] });
  await expect(put(broken)).rejects.toThrow(/could not be cloned/);
  expect(await versionOf('test')).toBe('1');
  expect(await idsOf('sources')).toEqual(['column', 'older', 'report', 'silent']);
  expect(await idsOf('accounts')).toHaveLength(3);
});

test.each([0, 1, 5, 6])(
  'where the room runs out after %i records, that is what is told, and everything is as it was',
  async (written) => {
    await put(makeCorpus());
    let left = written;
    const full = new DOMException('no room', 'QuotaExceededError');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      if (left === 0) throw full;
      left -= 1;
      return this.add(...given);
    });
    await expect(put(makeCorpus({ version: '2', events: [], accounts: [] }))).rejects.toBe(full);
    expect(await versionOf('test')).toBe('1');
    expect(await idsOf('events')).toEqual(['lake-summit', 'pamphlet']);
    expect(await idsOf('accounts')).toHaveLength(3);
  },
);

test('where the browser itself ends the transaction, its reason is told', async () => {
  await put(makeCorpus());
  const work = inOneGo(database, async (transaction) => {
    await transaction.objectStore('corpora').delete('test');
    // A record that is there already, as a request that the browser refuses late.
    const record = { corpus: 'test', id: 'report', entity: null };
    await transaction.objectStore('sources').add(record);
  });
  await expect(work).rejects.toThrow(expect.objectContaining({ name: 'ConstraintError' }));
  expect(await versionOf('test')).toBe('1');
});

test('what is cancelled at any record leaves everything as it was', async () => {
  await put(makeCorpus());
  const events = Array.from({ length: 450 }, (_, at) => makeEvent(`event-${at}`));
  const bigger = makeCorpus({ version: '2', events });
  for (const stopAt of [0, 200, 400]) {
    const cancelled = new AbortController();
    if (stopAt === 0) cancelled.abort();
    const progress = (done: number) => done >= stopAt && cancelled.abort();
    await expect(put(bigger, { signal: cancelled.signal, progress })).rejects.toThrow(/aborted/);
    expect(await versionOf('test')).toBe('1');
    expect(await idsOf('events')).toEqual(['lake-summit', 'pamphlet']);
  }
});

test('progress ends with all records', async () => {
  const told: [number, number][] = [];
  await put(makeCorpus(), { progress: (done, all) => told.push([done, all]) });
  expect(told.at(-1)).toEqual([11, 11]);
});

test('of several corpora, one that is refused keeps the others out too', async () => {
  const unstorable = Object.assign(makeAccount('bad'), { secret: () => 1 });
  const standing = { origin: { kind: 'own' }, stamp: '', on: true } as const;
  const both = [
    { ...standing, corpus: makeCorpus({ id: 'good' }) },
    { ...standing, corpus: makeCorpus({ id: 'bad', accounts: [unstorable] }) },
  ];
  await expect(install(database, both)).rejects.toThrow(/could not be cloned/);
  expect(await versionOf('good')).toBeUndefined();
});

test('work that fails is undone', async () => {
  await put(makeCorpus());
  const failing = inOneGo(database, async (transaction) => {
    await transaction.objectStore('corpora').delete('test');
    throw new Error('midway');
  });
  await expect(failing).rejects.toThrow('midway');
  expect(await versionOf('test')).toBe('1');
});
