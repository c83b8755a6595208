import { openDB } from 'idb';
import { NAME } from './database.ts';

/*
 * What is done before a damaged database is deleted: everything in it that can be read at all is put
 * into a second database, as one record. It stays there until it is put back whole, or until the reader
 * has saved it as a file and says that it can go. A crash at any moment leaves one of the two.
 */

const RESCUE = 'parallax-rescue';
const STORE = 'rescued';

/** All that could be read of a database, store by store. */
export interface Rescued {
  /** ISO time. */
  at: string;
  stores: Record<string, unknown[]>;
}

const openRescue = () =>
  openDB(RESCUE, 1, {
    upgrade: (database) => void database.createObjectStore(STORE, { autoIncrement: true }),
  });

/** One store's records, as far as they can be read: record by record where they cannot be had at once. */
async function readStore(database: Awaited<ReturnType<typeof openDB>>, name: string) {
  try {
    return await database.getAll(name);
  } catch {
    const found: unknown[] = [];
    for (const key of await database.getAllKeys(name).catch(() => [])) {
      const record: unknown = await database.get(name, key).catch(() => undefined);
      if (record !== undefined) found.push(record);
    }
    return found;
  }
}

/**
 * Reads what can be read, in whatever version it is, and keeps it.
 * @returns null where there is nothing
 * @throws where it cannot even be opened, so that nobody deletes what may be whole: a browser that keeps
 * nothing in a private window, or a full disk, refuses a sound database too
 */
export async function rescue(): Promise<Rescued | null> {
  const database = await openDB(NAME);
  try {
    const stores: Record<string, unknown[]> = {};
    for (const name of database.objectStoreNames) stores[name] = await readStore(database, name);
    const found = { at: new Date().toISOString(), stores };
    if (Object.values(stores).every((records) => records.length === 0)) return null;
    const keep = await openRescue();
    await keep.put(STORE, found);
    keep.close();
    return found;
  } finally {
    database.close();
  }
}

const isThere = async (): Promise<boolean> =>
  (await indexedDB.databases()).some(({ name }) => name === RESCUE);

/** What was rescued and could not be put back whole; for the reader to save. */
export async function rescued(): Promise<unknown[]> {
  if (!(await isThere())) return [];
  const keep = await openRescue();
  const all: unknown[] = await keep.getAll(STORE);
  keep.close();
  return all;
}

/** Throws it away: it was put back whole, or the reader has it as a file. */
export async function forgetRescued(): Promise<void> {
  if (!(await isThere())) return;
  const keep = await openRescue();
  await keep.clear(STORE);
  keep.close();
}
