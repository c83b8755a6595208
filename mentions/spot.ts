import { contextOf } from './judge/context.ts';
import { judgePage } from './judge/page.ts';
import type { Counter } from './match/counter.ts';
import { matchBlock, type Scan } from './match/scan.ts';
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
  const matched: Scan[] = [];
  for (const block of article.blocks) {
    matched.push(matchBlock(table, block, article.language, counter));
    yield;
  }
  return yield* judgeSteps(table, article, matched, options, counter);
}

/**
 * Finds the mentions in blocks that `matchBlock` has read with the same table and language. After a
 * change of the page only the changed blocks are matched anew; the judging is over the whole page,
 * because what one block names can speak for a mention in another.
 * @returns mentions whose `block` is an index into `matched`
 */
export function* judgeSteps(
  table: Table,
  page: PageFacts,
  matched: readonly Scan[],
  options: Options = {},
  counter: Counter = { steps: 0 },
): Generator<void, readonly Mention[]> {
  const { language, date } = page;
  const title =
    page.title == null ? null : matchBlock(table, { text: page.title }, language, counter);
  const context = contextOf(table, date, matched, title);
  const mentions = yield* judgePage(table, context, options);
  return mentions.filter(({ block }) => block < matched.length);
}

/** Runs all steps at once. */
export function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
