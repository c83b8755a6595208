import { ownRange, type Database } from './database.ts';
import type { EntityStore } from './object-stores.ts';

/** What a library is read from: the browser's database, or memory where there is none. */
export interface Records {
  corpora: () => Promise<unknown[]>;
  /** Ids of those that only stand beside the others: a private window holds them in memory. */
  guests: () => Promise<ReadonlySet<string>>;
  words: (corpus: string) => Promise<unknown>;
  entity: (store: EntityStore, corpus: string, id: string) => Promise<unknown>;
  entities: (store: EntityStore, corpus: string) => Promise<unknown[]>;
  count: (store: EntityStore, corpus: string) => Promise<number>;
  eventsOfActor: (corpus: string, actor: string) => Promise<unknown[]>;
  accountsBy: (what: 'event' | 'source', corpus: string, id: string) => Promise<unknown[]>;
  /** The events of any corpus that say of themselves that they are the one of this reference. */
  claimsOf: (reference: string) => Promise<{ corpus: string; id: string }[]>;
}

const contents = (records: readonly { entity: unknown }[]): unknown[] =>
  records.map(({ entity }) => entity);

export const databaseRecords = (database: Database): Records => ({
  corpora: () => database.getAll('corpora'),
  guests: async () => new Set(),
  words: (corpus) => database.get('words', corpus),
  entity: async (store, corpus, id) => (await database.get(store, [corpus, id]))?.entity,
  entities: async (store, corpus) => contents(await database.getAll(store, ownRange(corpus))),
  count: (store, corpus) => database.count(store, ownRange(corpus)),
  async eventsOfActor(corpus, actor) {
    const events = await database.getAllFromIndex('events', 'actor', actor);
    return contents(events.filter((record) => record.corpus === corpus));
  },
  accountsBy: async (what, corpus, id) =>
    contents(await database.getAllFromIndex('accounts', what, [corpus, id])),
  async claimsOf(reference) {
    const events = await database.getAllFromIndex('events', 'sameAs', reference);
    return events.map(({ corpus, id }) => ({ corpus, id }));
  },
});
