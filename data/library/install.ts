import type { Corpus } from '../schema/corpus.ts';
import type { Database } from './database.ts';

const STORES = ['corpora', 'sources', 'actors', 'events', 'accounts'] as const;

const begin = (database: Database) => database.transaction(STORES, 'readwrite');

/** The version of a corpus that is installed, or null. */
export async function installedVersion(database: Database, corpus: string): Promise<string | null> {
  return (await database.get('corpora', corpus))?.version ?? null;
}

/** Each request is awaited: one that is refused leaves none behind it under way. */
async function write(transaction: ReturnType<typeof begin>, corpus: Corpus): Promise<void> {
  const { sources, actors, events, accounts, lexicons: _l, mentions: _m, ...about } = corpus;
  const own = IDBKeyRange.bound([corpus.id], [corpus.id, []]);
  for (const name of ['sources', 'actors', 'events', 'accounts'] as const) {
    await transaction.objectStore(name).delete(own);
  }
  for (const entity of sources) {
    await transaction.objectStore('sources').put({ corpus: corpus.id, id: entity.id, entity });
  }
  for (const entity of actors) {
    await transaction.objectStore('actors').put({ corpus: corpus.id, id: entity.id, entity });
  }
  for (const entity of events) {
    await transaction
      .objectStore('events')
      .put({ corpus: corpus.id, id: entity.id, actorIds: entity.actors, entity });
  }
  for (const entity of accounts) {
    const { id, event, source } = entity;
    await transaction.objectStore('accounts').put({ corpus: corpus.id, id, event, source, entity });
  }
  await transaction.objectStore('corpora').put({ id: corpus.id, version: corpus.version, about });
}

/**
 * Puts a corpus in the place of what was there of it, in one transaction: whatever stops it midway
 * leaves the state from before.
 */
export async function install(database: Database, corpus: Corpus): Promise<void> {
  const transaction = begin(database);
  // Handled from the start: it fails before `write` has told why.
  const done = transaction.done.catch((error: unknown) => error);
  try {
    await write(transaction, corpus);
  } catch (error) {
    // What is refused at once aborts nothing by itself: what went before it would be committed.
    if (transaction.error === null) transaction.abort();
    await done;
    throw error;
  }
  await transaction.done;
}
