import * as v from 'valibot';
import type { Corpus } from '../schema/corpus.ts';
import { installed, type Installed, type Origin } from '../schema/installed.ts';
import { ownRange, type Database } from './database.ts';
import { ENTITIES, STORES } from './object-stores.ts';

const begin = (database: Database) => database.transaction(STORES, 'readwrite');
type Transaction = ReturnType<typeof begin>;

/** A corpus, and how it is to stand in the library. */
export interface Standing {
  corpus: Corpus;
  origin: Origin;
  stamp: string;
  on: boolean;
}

export interface Watch {
  /** Aborted at any moment before the end, it leaves everything as it was. */
  signal?: AbortSignal | undefined;
  /** Called with the records that are written, of so many. */
  progress?: ((done: number, all: number) => void) | undefined;
}

/**
 * What is kept of a corpus beside what it holds.
 * @param since see data/schema/installed.ts
 * @throws where it could not be read again
 */
export function recordOf({ corpus, origin, stamp, on }: Standing, since: number): Installed {
  const { id, version } = corpus;
  const record = { id, version, stamp, origin, on, since, removed: null, about: corpus };
  return v.parse(installed, record);
}

/** Between two calls of `progress`, in records. */
const STRIDE = 200;

/** Each request is awaited: one that is refused leaves none behind it under way. */
async function write(
  transaction: Transaction,
  standing: Standing,
  wrote: () => void,
): Promise<void> {
  const { corpus } = standing;
  const { sources, actors, events, accounts, lexicons, mentions } = corpus;
  const before = await transaction.objectStore('corpora').get(corpus.id);
  for (const name of ENTITIES) await transaction.objectStore(name).delete(ownRange(corpus.id));
  const own = { corpus: corpus.id };
  for (const entity of sources) {
    await transaction.objectStore('sources').put({ ...own, id: entity.id, entity });
    wrote();
  }
  for (const entity of actors) {
    await transaction.objectStore('actors').put({ ...own, id: entity.id, entity });
    wrote();
  }
  for (const entity of events) {
    const { id, actors: actorIds, sameAs = [] } = entity;
    await transaction.objectStore('events').put({ ...own, id, actorIds, sameAs, entity });
    wrote();
  }
  for (const entity of accounts) {
    const { id, event, source } = entity;
    await transaction.objectStore('accounts').put({ ...own, id, event, source, entity });
    wrote();
  }
  await transaction.objectStore('words').put({ ...own, lexicons, mentions });
  const since = typeof before?.['since'] === 'number' ? before['since'] : Date.now();
  await transaction.objectStore('corpora').put({ ...recordOf(standing, since) });
}

const recordsOf = ({ corpus }: Standing): number =>
  ENTITIES.reduce((sum, name) => sum + corpus[name].length, 0);

/**
 * Does something to the database in one transaction, which fails as a whole: whatever stops it midway
 * leaves the state from before.
 */
export async function inOneGo(
  database: Database,
  work: (transaction: Transaction) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const transaction = begin(database);
  // Handled from the start: it fails before `work` has told why.
  const done = transaction.done.catch((error: unknown) => error);
  try {
    await work(transaction);
    signal?.throwIfAborted();
  } catch (error) {
    // What is refused at once aborts nothing by itself: what went before it would be committed.
    try {
      transaction.abort();
    } catch {
      // The browser was first.
    }
    await done;
    // A transaction that the browser has aborted knows why; its requests say only that it was.
    throw transaction.error ?? error;
  }
  await transaction.done;
}

/**
 * Puts corpora in the place of what was there of them, all in one transaction.
 * @throws what the signal was aborted with, or what the database refused
 */
export function install(
  database: Database,
  standings: readonly Standing[],
  { signal, progress }: Watch = {},
): Promise<void> {
  const all = standings.reduce((sum, standing) => sum + recordsOf(standing), 0);
  let done = 0;
  const wrote = (): void => {
    signal?.throwIfAborted();
    done += 1;
    if (done % STRIDE === 0 || done === all) progress?.(done, all);
  };
  return inOneGo(
    database,
    async (transaction) => {
      for (const standing of standings) await write(transaction, standing, wrote);
    },
    signal,
  );
}

/** Deletes corpora and all that they hold. */
export const discard = (database: Database, corpora: readonly string[]): Promise<void> =>
  inOneGo(database, async (transaction) => {
    for (const corpus of corpora) {
      for (const name of ENTITIES) await transaction.objectStore(name).delete(ownRange(corpus));
      await transaction.objectStore('words').delete(corpus);
      await transaction.objectStore('corpora').delete(corpus);
    }
  });
