import type { Mention } from './types.ts';

/**
 * Puts together what several tables have found in one article. Each table is spotted with for itself,
 * so that no corpus can change what another one finds: its words, its dates and its clues are its own.
 * Where two claim one place, the event of the earlier table keeps it; an actor gives way to any event.
 * A table that finds no event adds nothing: a name alone is of no interest on a page about something
 * else.
 * @param found the mentions of each table, the table that has the first say first
 * @returns all of them in reading order, no two overlapping
 */
export function together(found: readonly (readonly Mention[])[]): readonly Mention[] {
  const lists = found.filter((list) => list.some(({ kind }) => kind === 'event'));
  const [only = []] = lists;
  if (lists.length < 2) return only;
  const taken = new Taken();
  for (const kind of ['event', 'actor'] as const) {
    for (const list of lists) {
      const own = list.filter((mention) => mention.kind === kind);
      // Those of one table never overlap: only what other tables have taken stands in the way.
      taken.add(own.filter((mention) => taken.isFree(mention)));
    }
  }
  return taken.inOrder();
}

/** Places in the text, by block: an article has many blocks, and a block few mentions. */
class Taken {
  readonly #blocks = new Map<number, Mention[]>();

  isFree({ block, start, end }: Mention): boolean {
    const there = this.#blocks.get(block) ?? [];
    return !there.some((other) => start < other.end && other.start < end);
  }

  add(mentions: readonly Mention[]): void {
    for (const mention of mentions) {
      const there = this.#blocks.get(mention.block);
      if (there === undefined) this.#blocks.set(mention.block, [mention]);
      else there.push(mention);
    }
  }

  inOrder(): readonly Mention[] {
    return [...this.#blocks.values()]
      .flat()
      .toSorted((a, b) => a.block - b.block || a.start - b.start);
  }
}
