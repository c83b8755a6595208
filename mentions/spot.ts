import { contextOf } from './judge/context.ts';
import { judgePage } from './judge/page.ts';
import type { Counter } from './match/counter.ts';
import { BlockReader, type Reading } from './match/reading.ts';
import { finish } from './steps.ts';
import type { Table } from './table.ts';
import type { Article, Mention, Options, PageFacts } from './types.ts';

/**
 * Finds the mentions of events and actors in an article, in reading order. Event mentions never
 * overlap; an actor named inside one is left out.
 * @param counter counts the steps of matching, for tests and the benchmark
 */
export function spot(
  table: Table,
  article: Article,
  options: Options = {},
  counter: Counter = { steps: 0 },
): readonly Mention[] {
  return finish(spotSteps(table, article, options, counter));
}

/** The same in steps: it yields after each block, and whoever runs it decides when to go on. */
export function* spotSteps(
  table: Table,
  article: Article,
  options: Options = {},
  counter: Counter = { steps: 0 },
): Generator<void, readonly Mention[]> {
  const reader = new BlockReader(table, article.language, counter);
  const read: Reading[] = [];
  for (const block of article.blocks) {
    read.push(reader.read(block));
    yield;
  }
  return yield* judgeSteps(table, article, read, options, reader);
}

/**
 * Finds the mentions in blocks that were read with the same table and language. After a change of the
 * page only the changed blocks are read anew; the judging is over the whole page, because what one
 * block names can speak for a mention in another.
 * @param reader reads the title
 * @returns mentions whose `block` is an index into `read`
 */
export function* judgeSteps(
  table: Table,
  page: PageFacts,
  read: readonly Reading[],
  options: Options = {},
  reader = new BlockReader(table, page.language),
): Generator<void, readonly Mention[]> {
  const title = page.title == null ? null : reader.read({ text: page.title });
  const context = contextOf(table, page.date, read, title);
  const mentions = yield* judgePage(table, context, options);
  return mentions.filter(({ block }) => block < read.length);
}
