import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { idsOf, libraryOf, reopened } from '../../scripts/lib/test/library.ts';
import { openDatabase } from './database.ts';
import { Library } from './library.ts';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
beforeEach(() => warn.mockClear());
afterEach(() => deleteDB('parallax'));

/** Puts something in the place of an event that the library holds. */
async function damage(entity: unknown): Promise<void> {
  const database = await openDatabase(() => undefined);
  await database.put('events', {
    corpus: 'test',
    id: 'pamphlet',
    actorIds: [],
    sameAs: [],
    entity,
  });
  database.close();
}

describe('it is rebuilt from the bundle', () => {
  test('where a record is damaged', async () => {
    const { library } = libraryOf();
    await library.update();
    await damage({ id: 7 });
    expect(await library.event('pamphlet')).toMatchObject({ id: 'pamphlet' });
    expect(await reopened().event('pamphlet')).toMatchObject({ id: 'pamphlet' });
  });

  test('where several questions at once find the damage', async () => {
    const { library, fetchBundle } = libraryOf();
    await library.update();
    await damage(null);
    fetchBundle.mockClear();
    const found = await Promise.all(['a', 'b', 'c'].map(() => library.event('pamphlet')));
    expect(found.map((event) => event?.id)).toEqual(['pamphlet', 'pamphlet', 'pamphlet']);
    expect(fetchBundle).toHaveBeenCalledOnce();
  });

  test('where the database is deleted under it', async () => {
    const { library } = libraryOf();
    await library.update();
    await deleteDB('parallax');
    expect(idsOf(await library.events())).toEqual(['lake-summit', 'pamphlet']);
  });

  test('where its stores are missing', async () => {
    (await openDB('parallax', 1)).close();
    expect(idsOf(await libraryOf().library.events())).toEqual(['lake-summit', 'pamphlet']);
  });

  test('where a later version of the extension has left its own', async () => {
    (await openDB('parallax', 99)).close();
    expect(idsOf(await libraryOf().library.events())).toEqual(['lake-summit', 'pamphlet']);
  });
});

test('a bundle that breaks the schema is refused, and the next question asks for it again', async () => {
  const fetchBundle = vi.fn<() => Promise<unknown>>();
  fetchBundle.mockResolvedValue({ format: 1 });
  const library = new Library(fetchBundle);
  await expect(library.events()).rejects.toThrow(/Expected/);
  fetchBundle.mockResolvedValue(makeCorpus());
  expect(idsOf(await library.events())).toEqual(['lake-summit', 'pamphlet']);
});
