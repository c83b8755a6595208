import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { migrate, VERSION } from './migrations.ts';

/**
 * Records are stored as they were checked, each under its corpus, so that two corpora may use one id.
 * What is read back is checked again: a browser's database is outside data too.
 */
export interface Schema extends DBSchema {
  /** See data/schema/installed.ts. */
  corpora: { key: string; value: { id: string; [field: string]: unknown } };
  /** How texts refer to what a corpus holds. */
  words: { key: string; value: { corpus: string; lexicons: unknown; mentions: unknown } };
  sources: { key: [string, string]; value: CorpusRecord };
  actors: { key: [string, string]; value: CorpusRecord };
  events: {
    key: [string, string];
    value: CorpusRecord & { actorIds: string[]; sameAs: string[] };
    indexes: { actor: string; sameAs: string };
  };
  accounts: {
    key: [string, string];
    value: CorpusRecord & { event: string; source: string };
    indexes: { event: [string, string]; source: [string, string] };
  };
}

interface CorpusRecord {
  corpus: string;
  id: string;
  /** The entity as the corpus gives it. */
  entity: unknown;
}

export type Database = IDBPDatabase<Schema>;

/** What a corpus is made of. */
export const ENTITIES = ['sources', 'actors', 'events', 'accounts'] as const;
export type EntityStore = (typeof ENTITIES)[number];

export const STORES = ['corpora', 'words', ...ENTITIES] as const;

export const NAME = 'parallax';

/** All that one corpus has in a store of entities. */
export const ownRange = (corpus: string): IDBKeyRange => IDBKeyRange.bound([corpus], [corpus, []]);

/**
 * Opens the database, making its stores where it is new, and taking it from whatever earlier version
 * to the present one. The connection gives way to a deletion or an upgrade from elsewhere instead of
 * blocking it; `onClosed` tells that it has to be opened anew.
 */
export function openDatabase(onClosed: () => void): Promise<Database> {
  return openDB<Schema>(NAME, VERSION, {
    upgrade(_database, from, _to, transaction) {
      // A step that fails is told by the opening, which then fails as well.
      transaction.done.catch(() => undefined);
      migrate(transaction, from);
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
