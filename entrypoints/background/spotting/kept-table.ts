import { loadTable, loadWords } from '../../../data/storage/tables.ts';
import {
  deserialise,
  missingWords,
  TableError,
  withWords,
  type Block,
  type Table,
} from '../../../mentions/index.ts';

/** The compiled table of one corpus, with the words that texts have asked for so far. */
export class KeptTable {
  /** Events that are marked only where the reader asks, and those that one source alone speaks of. */
  readonly onRequest: readonly string[];
  readonly singleSource: ReadonlySet<string>;
  readonly #corpus: string;
  readonly #stamp: string;
  #table: Table;

  private constructor(
    corpus: string,
    stamp: string,
    { table, onRequest, singleSource }: NonNullable<Awaited<ReturnType<typeof loadTable>>>,
  ) {
    this.#corpus = corpus;
    this.#stamp = stamp;
    this.#table = deserialise(table);
    this.onRequest = onRequest;
    this.singleSource = new Set(singleSource);
  }

  /** @throws {TableError} where it is missing or damaged */
  static async load(corpus: string, stamp: string): Promise<KeptTable> {
    const stored = await loadTable(corpus);
    if (stored === null) throw new TableError(`there is no table of ${corpus}`);
    return new KeptTable(corpus, stamp, stored);
  }

  /**
   * The table with the words that some texts ask for.
   * @param language the page's, for texts that have none of their own
   * @throws {TableError} where words are missing or damaged
   */
  async with(texts: readonly Block[], language: string | null): Promise<Table> {
    const missing = missingWords(this.#table, texts, language);
    if (missing.length > 0) {
      const words = await loadWords(this.#corpus, this.#stamp, missing);
      if (words === null) throw new TableError(`words of ${this.#corpus} are missing`);
      // Added to the table of now: for another page, others may have come in meanwhile.
      this.#table = withWords(this.#table, words);
    }
    return this.#table;
  }
}
