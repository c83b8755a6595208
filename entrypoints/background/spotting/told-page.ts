import type { Asked } from '../../../messages.ts';
import type { Block } from '../../../mentions/index.ts';
import type { KeptTable } from './kept-table.ts';
import { Matched, type Numbered } from './matched.ts';

/** What a page has told of its text, and what was matched in it. The page numbers its blocks. */
export class ToldPage {
  /** The reading that this is of: a page that is loaded again numbers its blocks anew. */
  readonly reading: string;
  readonly #blocks = new Map<number, Block>();
  /** By table: with one that is kept no longer goes what was matched with it. */
  #matched = new WeakMap<KeptTable, Matched>();
  #language: string | null = null;
  #length = 0;

  constructor(reading: string) {
    this.reading = reading;
  }

  /** UTF-16 units of all its text. */
  get length(): number {
    return this.#length;
  }

  tell(texts: Asked<'tell-text'>['texts']): void {
    for (const [id, text, language] of texts) {
      this.#length += text.length - (this.#blocks.get(id)?.text.length ?? 0);
      this.#blocks.set(id, { text, language });
    }
  }

  /** Those of some blocks whose text was never told here, or is gone. */
  unknown(ids: readonly number[]): number[] {
    return ids.filter((id) => !this.#blocks.has(id));
  }

  /**
   * The blocks of some ids, in their order. All others are forgotten: the page has changed, and holds
   * them no longer.
   */
  keepOnly(ids: readonly number[]): Numbered[] {
    const kept = new Set(ids);
    for (const [id, { text }] of this.#blocks) {
      if (kept.has(id)) continue;
      this.#blocks.delete(id);
      this.#length -= text.length;
    }
    return ids.flatMap((id) => {
      const block = this.#blocks.get(id);
      return block === undefined ? [] : [[id, block] as const];
    });
  }

  /**
   * What was matched with a table in what the page now holds.
   * @param language the page's; what words mean depends on it
   */
  matchedWith(table: KeptTable, language: string | null): Matched {
    if (language !== this.#language) this.#matched = new WeakMap();
    this.#language = language;
    let matched = this.#matched.get(table);
    if (matched === undefined) this.#matched.set(table, (matched = new Matched()));
    matched.keepOnly(this.#blocks);
    return matched;
  }
}
