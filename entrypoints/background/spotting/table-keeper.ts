import { onStorageChange } from '../../../data/storage/first-look.ts';
import { loadStamps } from '../../../data/storage/tables.ts';
import { TableError } from '../../../mentions/index.ts';
import { KeptTable } from './kept-table.ts';

/**
 * Keeps the tables of corpora once they were asked for, one copy for all pages, until those in storage
 * change or the browser puts the background to sleep.
 */
export class TableKeeper {
  readonly #makeAnew: () => Promise<unknown>;
  #repair: Promise<unknown> | null = null;
  #stamps: Promise<ReadonlyMap<string, string>> | null = null;
  #tables = new Map<string, Promise<KeptTable>>();

  /** @param makeAnew makes all tables anew, in storage */
  constructor(makeAnew: () => Promise<unknown>, signal: AbortSignal) {
    this.#makeAnew = makeAnew;
    onStorageChange((what) => {
      if (what === 'tables') this.#drop();
    }, signal);
  }

  /** The corpora that are looked for, in the order in which they have their say. */
  async corpora(): Promise<readonly string[]> {
    return [...(await this.#allStamps()).keys()];
  }

  /**
   * Does something with a table. Where it is missing or damaged, all are made anew, and it is done again:
   * once as long as the background is awake, for what comes out damaged again would never end.
   * @returns null where the corpus is not looked for, or no longer
   * @throws {TableError} where it is still missing or damaged
   */
  async use<Made>(corpus: string, work: (table: KeptTable) => Promise<Made>): Promise<Made | null> {
    try {
      return await this.#useNow(corpus, work);
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      console.warn('Tables are made anew:', error);
      this.#repair ??= this.#makeAnew().then(() => this.#drop());
      await this.#repair;
      return this.#useNow(corpus, work);
    }
  }

  async #useNow<Made>(
    corpus: string,
    work: (table: KeptTable) => Promise<Made>,
  ): Promise<Made | null> {
    const tables = this.#tables;
    const stamp = (await this.#allStamps()).get(corpus);
    if (stamp === undefined) return null;
    let table = tables.get(corpus);
    if (table === undefined) {
      table = KeptTable.load(corpus, stamp);
      tables.set(corpus, table);
      table.catch(() => tables.delete(corpus));
    }
    return work(await table);
  }

  #allStamps(): Promise<ReadonlyMap<string, string>> {
    this.#stamps ??= loadStamps();
    return this.#stamps;
  }

  /** What is asked for next comes from storage. */
  #drop(): void {
    this.#stamps = null;
    // Another map: what is being loaded now may be outdated, and is kept by nobody.
    this.#tables = new Map();
  }
}
