import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

/**
 * Records are stored as they were checked, each under its corpus, so that two corpora may use one id.
 * What is read back is checked again: a browser's database is outside data too.
 */
interface Schema extends DBSchema {
  corpora: { key: string; value: { id: string; version: string; about: unknown } };
  sources: { key: [string, string]; value: CorpusRecord };
  actors: { key: [string, string]; value: CorpusRecord; indexes: { id: string } };
  events: {
    key: [string, string];
    value: CorpusRecord & { actorIds: string[] };
    indexes: { id: string; actor: string };
  };
  accounts: {
    key: [string, string];
    value: CorpusRecord & { event: string; source: string };
    indexes: { event: string; source: string };
  };
}

export interface CorpusRecord {
  corpus: string;
  id: string;
  /** The entity as the corpus gives it. */
  entity: unknown;
}

export type Database = IDBPDatabase<Schema>;

const NAME = 'parallax';
const VERSION = 1;
const KEY = ['corpus', 'id'];

/**
 * Opens the database, making its stores where it is new. The connection gives way to a deletion or
 * an upgrade from elsewhere instead of blocking it; `onClosed` tells that it has to be opened anew.
 */
export function openDatabase(onClosed: () => void): Promise<Database> {
  return openDB<Schema>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('corpora', { keyPath: 'id' });
      database.createObjectStore('sources', { keyPath: KEY });
      database.createObjectStore('actors', { keyPath: KEY }).createIndex('id', 'id');
      const events = database.createObjectStore('events', { keyPath: KEY });
      events.createIndex('id', 'id');
      events.createIndex('actor', 'actorIds', { multiEntry: true });
      const accounts = database.createObjectStore('accounts', { keyPath: KEY });
      accounts.createIndex('event', 'event');
      accounts.createIndex('source', 'source');
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      onClosed();
    },
    terminated: onClosed,
  });
}

/** Throws the whole database away; what the bundle holds can be installed again. */
export const deleteDatabase = (): Promise<void> => deleteDB(NAME);
