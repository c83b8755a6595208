import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeCorpus, makeEvent } from '../../scripts/lib/test/corpus.ts';
import type { Corpus } from '../schema/corpus.ts';
import { openDatabase } from './database.ts';
import { Library } from './library.ts';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
beforeEach(() => warn.mockClear());
afterEach(() => deleteDB('parallax'));

function libraryOf(corpus: Corpus = makeCorpus()) {
  const fetchBundle = vi.fn(() => Promise.resolve<unknown>(structuredClone(corpus)));
  return { library: new Library(fetchBundle), fetchBundle };
}

/** As after a restart of the browser, with a bundle that must not be needed. */
const reopened = (): Library => new Library(() => Promise.reject(new Error('the bundle was read')));

const idsOf = (entities: { id: string }[]): string[] => entities.map(({ id }) => id);

describe('what the corpus holds can be asked for', () => {
  test('by event', async () => {
    const { library } = libraryOf();
    expect(await library.event('lake-summit')).toEqual(makeCorpus().events[0]);
    expect(idsOf(await library.accountsOfEvent('pamphlet'))).toEqual(['pamphlet-column']);
  });

  test('by actor', async () => {
    const { library } = libraryOf();
    expect(await library.actor('jane-doe')).toMatchObject({ name: { en: 'Jane Doe' } });
    expect(idsOf(await library.eventsOfActor('lakeland'))).toEqual(['lake-summit']);
  });

  test('by source', async () => {
    const { library } = libraryOf();
    expect(idsOf(await library.accountsOfSource('column'))).toEqual([
      'pamphlet-column',
      'summit-column-south',
    ]);
  });

  test('as a whole', async () => {
    const { library } = libraryOf();
    const { sources, actors, events, accounts } = await library.holdings();
    expect([sources, actors, events, accounts].map(({ length }) => length)).toEqual([4, 2, 2, 3]);
    expect(await library.about()).toMatchObject({ id: 'test', asOf: '2026-01-31' });
  });

  test('what it does not hold is null, or an empty list', async () => {
    const { library } = libraryOf();
    expect(await library.event('none')).toBeNull();
    expect(await library.actor('none')).toBeNull();
    expect(await library.accountsOfEvent('none')).toEqual([]);
  });
});

test('it survives a restart: the bundle is not read again', async () => {
  await libraryOf().library.update();
  expect(idsOf(await reopened().events())).toEqual(['lake-summit', 'pamphlet']);
});

test('the same version is not installed again, a new one is', async () => {
  await libraryOf().library.update();
  const events = [makeEvent('other')];
  await libraryOf(makeCorpus({ events })).library.update();
  expect(idsOf(await reopened().events())).toEqual(['lake-summit', 'pamphlet']);
  await libraryOf(makeCorpus({ events, version: '2' })).library.update();
  expect(idsOf(await reopened().events())).toEqual(['other']);
});

test('many first questions at once install the bundle once', async () => {
  const { library, fetchBundle } = libraryOf();
  const ids = await Promise.all([library.event('pamphlet'), library.events(), library.about()]);
  expect(ids[0]?.id).toBe('pamphlet');
  expect(fetchBundle).toHaveBeenCalledOnce();
});

describe('it is rebuilt from the bundle', () => {
  test('where a record is damaged', async () => {
    const { library } = libraryOf();
    await library.update();
    const database = await openDatabase(() => undefined);
    await database.put('events', {
      corpus: 'test',
      id: 'pamphlet',
      actorIds: [],
      entity: { id: 7 },
    });
    database.close();
    expect(await library.event('pamphlet')).toMatchObject({ id: 'pamphlet' });
    expect(await reopened().event('pamphlet')).toMatchObject({ id: 'pamphlet' });
  });

  test('where several questions at once find the damage', async () => {
    const { library, fetchBundle } = libraryOf();
    await library.update();
    const database = await openDatabase(() => undefined);
    await database.put('events', { corpus: 'test', id: 'pamphlet', actorIds: [], entity: null });
    database.close();
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
