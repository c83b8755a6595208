import { unwrap, type IDBPTransaction, type StoreNames } from 'idb';
import type { Schema } from './object-stores.ts';

/*
 * The stores of the database, made in steps: each takes the form before it to the next, so that any
 * earlier version becomes the present one. A step that is out is never edited; data/library/fixtures
 * holds a database of each earlier version.
 */

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Native, since the types of the present form do not know the forms before it. */
type Step = (database: IDBDatabase, transaction: IDBTransaction) => void;

/** What a corpus holds, each entity under its corpus. */
const first: Step = (database) => {
  const keyPath = ['corpus', 'id'];
  database.createObjectStore('corpora', { keyPath: 'id' });
  database.createObjectStore('sources', { keyPath });
  database.createObjectStore('actors', { keyPath }).createIndex('id', 'id');
  const events = database.createObjectStore('events', { keyPath });
  events.createIndex('id', 'id');
  events.createIndex('actor', 'actorIds', { multiEntry: true });
  const accounts = database.createObjectStore('accounts', { keyPath });
  accounts.createIndex('event', 'event');
  accounts.createIndex('source', 'source');
};

/** Several corpora side by side: nothing is looked up by its id alone, and words are kept as well. */
const second: Step = (database, transaction) => {
  database.createObjectStore('words', { keyPath: 'corpus' });
  transaction.objectStore('actors').deleteIndex('id');
  const events = transaction.objectStore('events');
  events.deleteIndex('id');
  events.createIndex('sameAs', 'sameAs', { multiEntry: true });
  const accounts = transaction.objectStore('accounts');
  for (const name of ['event', 'source']) {
    accounts.deleteIndex(name);
    accounts.createIndex(name, ['corpus', name]);
  }
  const walk = transaction.objectStore('corpora').openCursor();
  walk.addEventListener('success', () => {
    const cursor = walk.result;
    if (cursor === null) return;
    // There was none but the bundled one; without a stamp its words are fetched at the next occasion.
    const origin = { kind: 'bundled' };
    cursor.update({ ...cursor.value, origin, stamp: '', on: true, since: 0, removed: null });
    cursor.continue();
  });
};

const STEPS: readonly Step[] = [first, second];

export const VERSION = STEPS.length;

/** @param from the version that is there, 0 where there is none */
export function migrate(transaction: Upgrade, from: number): void {
  const native = unwrap(transaction);
  for (const step of STEPS.slice(from)) step(native.db, native);
}
