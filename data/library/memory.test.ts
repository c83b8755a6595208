import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import {
  FILE,
  idsOf,
  libraryOf,
  reopened,
  strangerCorpus,
} from '../../scripts/lib/test/library.ts';
import { makeAccount, makeEvent } from '../../scripts/lib/test/entities.ts';
import type { Corpus } from '../schema/corpus.ts';
import type { Origin } from '../schema/installed.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDB('parallax');
});

/** What Firefox does in a private window and where it never remembers; and a full disk. */
const REFUSALS = ['InvalidStateError', 'UnknownError', 'QuotaExceededError'];

function refuse(name: string): void {
  const refused = () => {
    throw new DOMException('no database here', name);
  };
  vi.spyOn(indexedDB, 'open').mockImplementation(refused);
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(refused);
}

const anyLibrary = () => libraryOf().library;

describe.each(REFUSALS)('where the browser refuses a database with %s', (name) => {
  beforeEach(() => refuse(name));

  test('the bundled corpus is told all the same', async () => {
    const library = anyLibrary();
    expect(idsOf(await library.events())).toEqual(['lake-summit', 'pamphlet']);
    expect(idsOf(await library.eventsOfActor('lakeland'))).toEqual(['lake-summit']);
    expect(idsOf(await library.accountsOfSource('column'))).toHaveLength(2);
    expect(await library.keeping()).toBe('memory');
  });

  test('what is brought in is there for every page, as any other corpus', async () => {
    await anyLibrary().install(strangerCorpus('second'), FILE);
    const library = anyLibrary();
    expect(idsOf(await library.corpora())).toEqual(['test', 'second']);
    expect(idsOf(await library.accountsOfEvent('second/pamphlet'))).toEqual([
      'second/pamphlet-column',
    ]);
    expect(await library.document('second')).toEqual(strangerCorpus('second'));
  });

  test('it is switched off, removed, brought back and purged', async () => {
    const library = anyLibrary();
    await library.install(strangerCorpus('second'), FILE);
    await library.setOn('second', false);
    await library.setOn('test', false);
    const next = anyLibrary();
    expect(await next.events()).toEqual([]);
    expect((await next.corpora()).map(({ on }) => on)).toEqual([false, false]);
    await next.setOn('second', true);
    await next.remove('second');
    expect(await next.events()).toEqual([]);
    await next.restore('second');
    expect(idsOf(await library.events())).toEqual(['second/lake-summit', 'second/pamphlet']);
    await next.remove('second');
    await next.purge(Date.now());
    expect(idsOf(await library.corpora())).toEqual(['test']);
  });
});

describe('in memory', () => {
  beforeEach(() => refuse('InvalidStateError'));

  const sameAs = (reference: string): Corpus =>
    strangerCorpus('second', {
      events: [makeEvent('same', { sameAs: [reference] })],
      accounts: [makeAccount('told', { event: 'same', question: 'why', position: 'yes' })],
    });

  test('an event is joined to the bundled one that it names', async () => {
    const library = anyLibrary();
    await library.install(sameAs('test/pamphlet'), FILE);
    expect(idsOf(await library.sameEvents('pamphlet'))).toEqual(['second/same']);
  });

  test('an update is refused whole where it is cancelled', async () => {
    const library = anyLibrary();
    await library.install(strangerCorpus('second'), FILE);
    const later = strangerCorpus('second', { version: '2' });
    const signal = AbortSignal.abort();
    await expect(library.install(later, FILE, { signal })).rejects.toThrow('aborted');
    expect(await library.document('second')).toMatchObject({ version: '1' });
  });

  test('a change after which it could not be read again is refused, and nothing is lost', async () => {
    const library = anyLibrary();
    await library.install(strangerCorpus('second'), FILE);
    const origin = { kind: 'file', name: 'n'.repeat(301) } as const;
    await expect(library.setOrigin('second', origin)).rejects.toThrow('length');
    await expect(library.install(strangerCorpus('third'), origin)).rejects.toThrow('length');
    expect(idsOf(await library.corpora())).toEqual(['test', 'second']);
  });

  test('what is larger than the memory of the session is refused, and nothing has changed', async () => {
    const library = anyLibrary();
    await library.install(strangerCorpus('second'), FILE);
    const events = Array.from({ length: 30_000 }, (_, at) => makeEvent(`event-${at}`));
    const large = strangerCorpus('second', { version: '2', events, accounts: [] });
    await expect(library.install(large, FILE)).rejects.toThrow(
      expect.objectContaining({ name: 'QuotaExceededError' }),
    );
    expect(await library.document('second')).toMatchObject({ version: '1' });
  });
});

test('where there is a database, what a private window holds in memory stands beside it', async () => {
  await anyLibrary().install(strangerCorpus('kept'), FILE);
  refuse('InvalidStateError');
  await anyLibrary().install(strangerCorpus('held'), FILE);
  vi.restoreAllMocks();

  const library = reopened();
  expect(idsOf(await library.corpora())).toEqual(['test', 'kept', 'held']);
  expect(await library.keeping()).toBe('kept');
  expect(await library.document('held')).toEqual(strangerCorpus('held'));
  await library.setOn('held', false);
  expect(idsOf(await library.events())).not.toContain('held/pamphlet');
  await library.remove('held');
  await library.purge(Date.now());
  expect(idsOf(await reopened().corpora())).toEqual(['test', 'kept']);
  // The session ends, and nothing of it was ever in the database.
  const database = await openDB('parallax');
  expect(await database.getAllKeys('corpora')).toEqual(['kept', 'test']);
  database.close();
});

describe('beside what the database keeps', () => {
  /** What a private window holds in memory. */
  async function hold(corpus: Corpus, origin: Origin = FILE): Promise<void> {
    refuse('InvalidStateError');
    await anyLibrary().install(corpus, origin);
    vi.restoreAllMocks();
  }
  async function keptIds(): Promise<unknown[]> {
    const database = await openDB('parallax');
    const ids = await database.getAllKeys('corpora');
    database.close();
    return ids;
  }
  const later = (id: string) => strangerCorpus(id, { version: '2' });

  test('a newer version of what is held is held, and one of what is kept is kept', async () => {
    await anyLibrary().install(strangerCorpus('kept'), FILE);
    await hold(strangerCorpus('held'));
    const library = reopened();
    await library.replace(later('held'), FILE);
    await library.replace(later('kept'), FILE);
    expect(await library.document('held')).toMatchObject({ version: '2' });
    expect(await library.document('kept')).toMatchObject({ version: '2' });
    expect(await keptIds()).toEqual(['kept', 'test']);
  });

  test('what a reader brings in again in another window is kept, and is there once', async () => {
    await anyLibrary().install(strangerCorpus('kept'), FILE);
    await hold(strangerCorpus('second'));
    const library = reopened();
    expect([...(await library.guests())]).toEqual(['second']);
    await library.install(later('second'), FILE);
    expect([...(await library.guests())]).toEqual([]);
    expect(idsOf(await library.corpora())).toEqual(['test', 'kept', 'second']);
    expect(await library.document('second')).toMatchObject({ version: '2' });
    expect(await keptIds()).toEqual(['kept', 'second', 'test']);
  });

  test('what is deleted for good is so wherever it is, and does not come back', async () => {
    await anyLibrary().install(strangerCorpus('second'), FILE);
    await hold(later('second'));
    const library = reopened();
    await library.remove('second');
    await library.purge(Date.now());
    expect(idsOf(await library.corpora())).toEqual(['test']);
  });

  test('what the reader removes while a newer version is fetched stays removed', async () => {
    const library = anyLibrary();
    await library.install(strangerCorpus('second'), FILE);
    await library.remove('second');
    await library.replace(later('second'), FILE);
    expect((await library.corpora()).find(({ id }) => id === 'second')?.removed).not.toBeNull();
    await library.purge(Date.now());
    await library.replace(later('second'), FILE);
    expect(idsOf(await library.corpora())).toEqual(['test']);
  });

  test('what a private window brings in under the id of what is kept is not told beside it', async () => {
    const same = makeEvent('same', { sameAs: ['test/pamphlet'] });
    const accounts = [makeAccount('told', { event: 'same', question: 'why', position: 'yes' })];
    await anyLibrary().install(strangerCorpus('second'), FILE);
    await hold(strangerCorpus('second', { version: '2', events: [same], accounts }));
    const library = reopened();
    expect(idsOf(await library.corpora())).toEqual(['test', 'second']);
    expect(await library.document('second')).toMatchObject({ version: '1' });
    expect(await library.sameEvents('pamphlet')).toEqual([]);
  });
});

test('a sound database that is refused for a while is not deleted', async () => {
  await anyLibrary().install(strangerCorpus('kept'), FILE);
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  expect(await anyLibrary().keeping()).toBe('memory');
  vi.restoreAllMocks();
  expect(idsOf(await reopened().corpora())).toEqual(['test', 'kept']);
});

test('another bundle than the one that was switched off in memory is on', async () => {
  refuse('InvalidStateError');
  await anyLibrary().setOn('test', false);
  const { library } = libraryOf(makeCorpus({ id: 'renamed' }));
  expect((await library.corpora()).map(({ id, on }) => [id, on])).toEqual([['renamed', true]]);
});
