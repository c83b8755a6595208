import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { migrate, VERSION } from './migrations.ts';
import type { Schema } from './object-stores.ts';

export type Database = IDBPDatabase<Schema>;

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
