import * as v from 'valibot';
import { installed, type Installed } from '../schema/installed.ts';
import type { Database } from './database.ts';
import { discard, inOneGo, install, type Standing, type Watch } from './install.ts';
import { databaseRecords, type Records } from './records.ts';

/** Where corpora are kept, to read and to change; each change is made whole or not at all. */
export interface Store extends Records {
  /** Puts corpora in the place of what was there of them. */
  install: (standings: readonly Standing[], watch?: Watch) => Promise<void>;
  /** Puts a newer version in the place of a corpus, wherever that is. */
  replace: (standing: Standing, watch?: Watch) => Promise<void>;
  /** Changes how a corpus stands. @throws where it is not there, or could not be read again */
  change: (corpus: string, change: (record: Installed) => Installed) => Promise<void>;
  /** Deletes corpora and all that they hold. */
  discard: (corpora: readonly string[]) => Promise<void>;
}

export const databaseStore = (database: Database): Store => ({
  ...databaseRecords(database),
  install: (standings, watch) => install(database, standings, watch),
  replace: (standing, watch) => install(database, [standing], watch),
  change: (corpus, change) =>
    inOneGo(database, async (transaction) => {
      const store = transaction.objectStore('corpora');
      const changed = change(v.parse(installed, await store.get(corpus)));
      await store.put({ ...v.parse(installed, changed) });
    }),
  discard: (corpora) => discard(database, corpora),
});
