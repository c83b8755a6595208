import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { makeAccount, makeEvent, makeSource } from '../../scripts/lib/test/entities.ts';
import { deleteDatabase, openDatabase, type Database } from './database.ts';
import { install, installedVersion } from './install.ts';

let database: Database;
beforeEach(async () => {
  database = await openDatabase(() => undefined);
});
afterEach(async () => {
  database.close();
  await deleteDatabase();
});

const idsOf = async (store: 'sources' | 'actors' | 'events' | 'accounts') =>
  (await database.getAll(store)).map(({ id }) => id);

test('nothing is installed in a new database', async () => {
  expect(await installedVersion(database, 'test')).toBeNull();
});

test('a corpus is installed whole, with its version', async () => {
  await install(database, makeCorpus());
  expect(await installedVersion(database, 'test')).toBe('1');
  expect(await idsOf('sources')).toEqual(['column', 'older', 'report', 'silent']);
  expect(await idsOf('actors')).toEqual(['jane-doe', 'lakeland']);
  expect(await idsOf('events')).toEqual(['lake-summit', 'pamphlet']);
  expect(await idsOf('accounts')).toHaveLength(3);
});

test('a new version takes the place of the old one, of which nothing is left', async () => {
  await install(database, makeCorpus());
  const events = [makeEvent('other')];
  await install(database, makeCorpus({ version: '2', events, accounts: [] }));
  expect(await installedVersion(database, 'test')).toBe('2');
  expect(await idsOf('events')).toEqual(['other']);
  expect(await idsOf('accounts')).toEqual([]);
});

test('another corpus with the same ids stays as it is', async () => {
  await install(database, makeCorpus({ id: 'another' }));
  await install(database, makeCorpus({ id: 'test' }));
  await install(database, makeCorpus({ id: 'test', version: '2', events: [], accounts: [] }));
  expect(await installedVersion(database, 'another')).toBe('1');
  expect(await idsOf('events')).toEqual(['lake-summit', 'pamphlet']);
});

test('a record that cannot be stored leaves everything as it was', async () => {
  await install(database, makeCorpus());
  const unstorable = Object.assign(makeAccount('bad'), { secret: () => 1 });
  const broken = makeCorpus({ version: '2', sources: [makeSource('new')], accounts: [unstorable] });
  await expect(install(database, broken)).rejects.toThrow(/could not be cloned/);
  expect(await installedVersion(database, 'test')).toBe('1');
  expect(await idsOf('sources')).toEqual(['column', 'older', 'report', 'silent']);
  expect(await idsOf('accounts')).toHaveLength(3);
});
