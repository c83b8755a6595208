import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { makeEvent } from '../../scripts/lib/test/entities.ts';
import { idsOf, libraryOf, reopened } from '../../scripts/lib/test/library.ts';

afterEach(() => deleteDB('parallax'));

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
