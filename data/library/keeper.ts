import * as v from 'valibot';
import { corpus as corpusSchema, type Corpus } from '../schema/corpus.ts';
import { heldStamp } from '../storage/session.ts';
import { deleteDatabase, openDatabase, type Database } from './database.ts';
import { discard, install } from './install.ts';
import { Memory } from './memory.ts';
import { putBack } from './put-back.ts';
import { readInstalled } from './read-installed.ts';
import { databaseRecords } from './records.ts';
import { forgetRescued, rescue } from './rescue.ts';
import { shared } from './shared.ts';
import { DamagedBundle } from './shelf.ts';
import { databaseStore, type Store } from './store.ts';

/**
 * How the library is kept: in the browser's database; or in memory, until the browser closes, since it
 * has no room for a database or keeps none (`memory`), as in a private window; or, with the bundled
 * corpus alone, since a later version of the extension has left its database here (`newer`).
 */
export type Keeping = 'kept' | 'newer' | 'memory';

/** The library of a later version is here: nothing is added that it would not have. */
export class NotKept extends Error {
  override name = 'NotKept';
}

/** The bundled corpus cannot be read. It says nothing of the database, which is left alone. */
class BundleError extends Error {
  override name = 'BundleError';
}

const isNamed = (error: unknown, ...names: string[]): boolean =>
  error instanceof DOMException && names.includes(error.name);

/**
 * Keeps the database open, whole, and with the bundled corpus in it. Only what can be had again is
 * ever thrown away: before a damaged database is deleted, the reader's own corpora are rescued from it.
 */
export class Keeper {
  keeping: Keeping = 'kept';
  readonly #fetchBundle: () => Promise<unknown>;
  #opening: Promise<Database> | null = null;
  #inMemory: Promise<Store> | null = null;
  readonly #memory = new Memory();

  constructor(fetchBundle: () => Promise<unknown>) {
    this.#fetchBundle = fetchBundle;
  }

  /** Installs the bundled corpus if that version is not there. */
  readonly update = shared(() => this.#installBundle(false));

  /** What is stored, the bundled corpus in it. */
  async store(): Promise<Store> {
    if (this.#inMemory !== null) return this.#inMemory;
    const there = await readInstalled(databaseRecords(await this.#open()));
    if (!there.some(({ origin }) => origin.kind === 'bundled')) await this.update();
    const kept = databaseStore(await this.#open());
    return (await heldStamp()) === '' ? kept : this.#memory.beside(kept);
  }

  /** The same, to be changed. @throws {NotKept} where the library of a later version is here */
  async writable(): Promise<Store> {
    await this.store().catch((error: unknown) => this.mend(error));
    if (this.keeping === 'newer') throw new NotKept(this.keeping);
    return this.store();
  }

  /**
   * Mends what a question has failed on, so that it can be asked once more.
   * @param again whether it has failed before, so that opening the database anew is not enough
   * @throws the failure itself where nothing here could mend it
   */
  async mend(failure: unknown, again = false): Promise<void> {
    if (failure instanceof DamagedBundle) return this.renew();
    if (!(failure instanceof DOMException)) throw failure;
    console.warn('The library is mended:', failure);
    if (isNamed(failure, 'VersionError')) return this.#remember('newer');
    if (isNamed(failure, 'QuotaExceededError')) return this.#remember('memory');
    await (again ? this.#renewAll() : this.#reopen());
  }

  #open(): Promise<Database> {
    this.#opening ??= openDatabase(() => (this.#opening = null));
    return this.#opening;
  }

  async #close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    await opening?.then((database) => database.close()).catch(() => undefined);
  }

  async #remember(keeping: Keeping): Promise<void> {
    await this.#close();
    this.keeping = keeping;
    this.#inMemory = this.#bundle().then((bundle) => this.#memory.alone(bundle));
    await this.#inMemory;
  }

  /** Shared, so that questions that find the damage at once do not undo each other's repair. */
  readonly #reopen = shared(async () => {
    await this.#close();
    try {
      await this.store();
    } catch (error) {
      if (error instanceof BundleError) throw error;
      if (isNamed(error, 'VersionError')) return this.#remember('newer');
      await this.#renewAll();
    }
  });

  readonly #renewAll = shared(() => this.#rebuild().catch(() => this.#remember('memory')));

  async #rebuild(): Promise<void> {
    await this.#close();
    const rescued = await rescue();
    await deleteDatabase();
    await this.update();
    if (rescued !== null && (await putBack(await this.#open(), rescued))) await forgetRescued();
  }

  /** Installs the bundled corpus whatever is there of it. */
  readonly renew = shared(() => this.#installBundle(true));

  async #bundle(): Promise<Corpus> {
    try {
      return v.parse(corpusSchema, await this.#fetchBundle());
    } catch (error) {
      throw new BundleError(error instanceof Error ? error.message : String(error));
    }
  }

  async #installBundle(evenIfThere: boolean): Promise<void> {
    const bundle = await this.#bundle();
    const database = await this.#open();
    const there = await readInstalled(databaseRecords(database));
    const before = there.find(({ id }) => id === bundle.id);
    const { version: stamp } = bundle;
    if (evenIfThere || before?.stamp !== stamp) {
      const on = before?.on ?? true;
      await install(database, [{ corpus: bundle, origin: { kind: 'bundled' }, stamp, on }]);
    }
    // What an earlier version of the extension brought under another id.
    const old = there.filter(({ id, origin }) => origin.kind === 'bundled' && id !== bundle.id);
    const gone = old.map(({ id }) => id);
    if (gone.length > 0) await discard(database, gone);
  }
}
