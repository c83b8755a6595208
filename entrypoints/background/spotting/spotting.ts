import type { Spotted } from '../../../data/schema/spotted.ts';
import { linesOf, namesEventSteps, together, type Mention } from '../../../mentions/index.ts';
import type { Asked, Doubt } from '../../../messages.ts';
import type { Sender } from '../../../wire.ts';
import { inSlices } from '../../content/slices.ts';
import type { TableKeeper } from './table-keeper.ts';
import { ToldPages } from './told-pages.ts';

/**
 * Finds the mentions in what pages tell of their text. That stays in memory, as long as there is room
 * and the browser lets the background wake; whatever is gone is asked for again.
 */
export class Spotting {
  readonly #tables: TableKeeper;
  readonly #signal: AbortSignal;
  readonly #pages = new ToldPages();

  constructor(tables: TableKeeper, signal: AbortSignal) {
    this.#tables = tables;
    this.#signal = signal;
  }

  /**
   * Whether a text names an event of one of the corpora. Of it nothing is kept.
   * @throws {TableError} where a table is missing or damaged, and could not be made anew
   */
  async namesEvent({ corpora, paragraphs, language }: Doubt): Promise<boolean> {
    const texts = paragraphs.flatMap(linesOf).map((text) => ({ text }));
    for (const corpus of corpora) {
      const names = await this.#tables.use(corpus, async (kept) => {
        const table = await kept.with(texts, language);
        return inSlices(namesEventSteps(table, paragraphs, language), this.#signal);
      });
      if (names === true) return true;
    }
    return false;
  }

  /** Takes a part of a page's text. */
  tell({ reading, texts }: Asked<'tell-text'>, sender: Sender): void {
    this.#pages.of(sender, reading).tell(texts);
    this.#pages.makeRoom();
  }

  /**
   * Each corpus is spotted with for itself, then all are put together.
   * @throws {TableError} where a table is missing or damaged, and could not be made anew
   */
  async spot(asked: Asked<'spot'>, sender: Sender): Promise<Spotted> {
    const { reading, texts, facts, corpora, options } = asked;
    const page = this.#pages.of(sender, reading);
    page.tell(texts);
    this.#pages.makeRoom();
    const unknown = page.unknown(asked.blocks);
    if (unknown.length > 0) return { isKnown: false, unknown };
    const blocks = page.keepOnly(asked.blocks);
    const lists: (readonly Mention[])[] = [];
    const quiet: ReadonlySet<string>[] = [];
    for (const corpus of corpora) {
      const found = await this.#tables.use(corpus, async (kept) => {
        const matched = page.matchedWith(kept, facts.language);
        const unread = blocks.filter(([id]) => !matched.has(id)).map(([, block]) => block);
        const table = await kept.with([{ text: facts.title }, ...unread], facts.language);
        const skip = options.singleVoice ? options.skip : [...options.skip, ...kept.onRequest];
        // A name alone is of no interest on a page about something else.
        const wanted = { anaphora: options.anaphora, skip, actors: 'beside events' } as const;
        quiet.push(kept.singleSource);
        // In slices, so that a card that is asked for meanwhile has its answer.
        return inSlices(matched.spot(table, blocks, facts, wanted), this.#signal);
      });
      if (found !== null) lists.push(found);
    }
    this.#pages.answered(sender, page);
    const mentions = [...together(lists)];
    const ids = new Set(mentions.map(({ id }) => id));
    const singleSource = [...ids].filter((id) => quiet.some((known) => known.has(id)));
    return { isKnown: true, mentions, singleSource };
  }
}
