import type { StoredGate } from '../../data/storage/first-look.ts';
import { publicationDay } from '../content/publication-day.ts';
import { loadTable } from '../../data/storage/tables.ts';
import { withWordsFor } from '../../data/table-words.ts';
import {
  deserialise,
  BlockReader,
  judgeSteps,
  mayMention,
  TableError,
  type Block,
  type Gate,
  type Mention,
  type PageFacts,
  type Reading,
  type Table,
} from '../../mentions/index.ts';
import type { TextBlock } from './blocks.ts';

/** What one corpus knows of a page: whether it may speak of it, and where. */
export class Spotter {
  /** Events that are marked only where the reader asks, and those that one source alone speaks of. */
  onRequest: readonly string[] = [];
  singleSource: readonly string[] = [];
  readonly corpus: string;
  readonly #stamp: string;
  readonly #gate: Gate;
  #mayHold = false;
  #table: Table | null = null;
  #readings = new WeakMap<Block, Reading>();
  #reader: BlockReader | null = null;

  constructor({ corpus, stamp, gate }: StoredGate) {
    this.corpus = corpus;
    this.#stamp = stamp;
    this.#gate = gate;
  }

  /** Whether what was looked at on this page may hold a mention. */
  get mayHold(): boolean {
    return this.#mayHold;
  }

  /** The page is another one now. */
  arrive(): void {
    this.#mayHold = false;
  }

  /** Forgets what was matched; it depends on the page's language. */
  forget(): void {
    this.#readings = new WeakMap();
  }

  /**
   * Looks whether the page's text may hold a mention; what may hold one is not looked at again.
   * @param tags BCP 47 tags that the page names for its text; null where some of it has none
   * @throws {GateError} where the gate is damaged
   */
  look(text: string, tags: readonly string[] | null): void {
    this.#mayHold ||= mayMention(this.#gate, text, tags, publicationDay);
  }

  /** Takes it that the page may hold a mention, without a look. */
  trust(): void {
    this.#mayHold = true;
  }

  /**
   * Brings in the table, the first time, and the words of the languages that are to be read.
   * @throws {TableError} where something is missing or damaged
   */
  async load({ title, language }: PageFacts, blocks: readonly Block[]): Promise<void> {
    this.#table ??= await this.#loadTable();
    const unread = blocks.filter((block) => !this.#readings.has(block));
    const texts = [{ text: title ?? '' }, ...unread];
    const from = { corpus: this.corpus, stamp: this.#stamp };
    const whole = await withWordsFor(this.#table, from, texts, language);
    if (whole === null) throw new TableError(`words of ${this.corpus} are missing`);
    this.#table = whole;
  }

  async #loadTable(): Promise<Table> {
    const stored = await loadTable(this.corpus);
    if (stored === null) throw new TableError(`there is no table of ${this.corpus}`);
    ({ onRequest: this.onRequest, singleSource: this.singleSource } = stored);
    return deserialise(stored.table);
  }

  /**
   * Looks closer than the gate, still before anything is read: whether what the page shows holds a
   * pattern of an event. If not, it is taken to hold no mention.
   * @param language BCP 47 tag of all of the text, or null
   */
  *lookCloser(text: string, language: string | null): Generator<void, void> {
    this.#mayHold = yield* this.#readerFor(language).findsEvent(text);
    if (this.#mayHold) return;
    // Nothing stays in a page that is not read.
    this.#table = null;
    this.#reader = null;
  }

  /** Finds the mentions; blocks that were matched before are only judged again. */
  *spot(
    facts: PageFacts,
    blocks: readonly TextBlock[],
    options: { anaphora: boolean; skip: readonly string[] },
  ): Generator<void, readonly Mention[]> {
    if (this.#table === null) return [];
    const reader = this.#readerFor(facts.language);
    const readings: Reading[] = [];
    for (const block of blocks) {
      let reading = this.#readings.get(block);
      if (reading === undefined) {
        reading = reader.read(block);
        this.#readings.set(block, reading);
        yield;
      }
      readings.push(reading);
    }
    // A name alone is of no interest on a page about something else.
    const wanted = { ...options, actors: 'beside events' } as const;
    const mentions = yield* judgeSteps(this.#table, facts, readings, wanted, reader);
    // What it has learned of words is only of use while the page is read.
    reader.forget();
    return mentions;
  }

  /** The same as long as table and language are. */
  #readerFor(language: string | null | undefined): BlockReader {
    if (this.#table === null) throw new TableError(`no table of ${this.corpus} was brought in`);
    if (this.#reader?.table !== this.#table || this.#reader.language !== language) {
      this.#reader = new BlockReader(this.#table, language);
    }
    return this.#reader;
  }
}
