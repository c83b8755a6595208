import {
  BlockReader,
  judgeSteps,
  type Block,
  type Mention,
  type Options,
  type PageFacts,
  type Reading,
  type Table,
} from '../../../mentions/index.ts';

/** A block, and the number by which its page knows it. */
export type Numbered = readonly [id: number, block: Block];

/** What one table has matched in the blocks of one page. */
export class Matched {
  readonly #readings = new Map<number, Reading>();
  #reader: BlockReader | null = null;

  has(id: number): boolean {
    return this.#readings.has(id);
  }

  /** Forgets what the page holds no longer. */
  keepOnly(ids: ReadonlyMap<number, unknown>): void {
    for (const id of this.#readings.keys()) if (!ids.has(id)) this.#readings.delete(id);
  }

  /**
   * Finds the mentions, in steps; blocks that were matched before are only judged again.
   * @returns mentions whose `block` is an index into `blocks`
   */
  *spot(
    table: Table,
    blocks: readonly Numbered[],
    facts: PageFacts,
    options: Options,
  ): Generator<void, readonly Mention[]> {
    const reader = this.#readerFor(table, facts.language);
    const readings: Reading[] = [];
    for (const [id, block] of blocks) {
      let reading = this.#readings.get(id);
      if (reading === undefined) {
        reading = reader.read(block);
        this.#readings.set(id, reading);
        yield;
      }
      readings.push(reading);
    }
    const mentions = yield* judgeSteps(table, facts, readings, options, reader);
    // What it has learned of words is only of use while the page is read.
    reader.forget();
    return mentions;
  }

  /** The same as long as the words of the table are. */
  #readerFor(table: Table, language: string | null | undefined): BlockReader {
    if (this.#reader?.table !== table) this.#reader = new BlockReader(table, language);
    return this.#reader;
  }
}
