import type { Corpus } from '../schema/corpus.ts';
import type { Database } from './database.ts';

const STORES = ['corpora', 'sources', 'actors', 'events', 'accounts'] as const;

/** The version of a corpus that is installed, or null. */
export async function installedVersion(database: Database, corpus: string): Promise<string | null> {
  return (await database.get('corpora', corpus))?.version ?? null;
}

/**
 * Puts a corpus in the place of what was there of it, in one transaction: whatever stops it midway
 * leaves the state from before.
 */
export async function install(database: Database, corpus: Corpus): Promise<void> {
  const { sources, actors, events, accounts, lexicons: _l, mentions: _m, ...about } = corpus;
  const transaction = database.transaction(STORES, 'readwrite');
  const own = IDBKeyRange.bound([corpus.id], [corpus.id, []]);
  for (const name of ['sources', 'actors', 'events', 'accounts'] as const) {
    void transaction.objectStore(name).delete(own);
  }
  for (const entity of sources) {
    void transaction.objectStore('sources').put({ corpus: corpus.id, id: entity.id, entity });
  }
  for (const entity of actors) {
    void transaction.objectStore('actors').put({ corpus: corpus.id, id: entity.id, entity });
  }
  for (const entity of events) {
    void transaction
      .objectStore('events')
      .put({ corpus: corpus.id, id: entity.id, actorIds: entity.actors, entity });
  }
  for (const entity of accounts) {
    const { id, event, source } = entity;
    void transaction.objectStore('accounts').put({ corpus: corpus.id, id, event, source, entity });
  }
  void transaction.objectStore('corpora').put({ id: corpus.id, version: corpus.version, about });
  await transaction.done;
}
