import type { Condition } from './gate-text.ts';
import type { Numbers } from './pack.ts';

/*
 * Conditions as numbers, one after the other:
 * length of the rest, symbols, symbol …, span, dates (0 for any, else their index plus 1), groups,
 * [symbols, symbol …] …
 * Numbers, because to make objects of conditions that a text does not meet takes longer than all looking.
 */

/** @param indexOf gives an index from 0 to dates */
export const rowsOf = (
  conditions: readonly Condition[],
  indexOf: (dates: NonNullable<Condition['dates']>) => number,
): readonly number[] =>
  conditions.flatMap(({ near, span, article, dates }) => {
    const rest = [
      near.length,
      ...near,
      span,
      dates === null ? 0 : indexOf(dates) + 1,
      article.length,
      ...article.flatMap((group) => [group.length, ...group]),
    ];
    return [rest.length, ...rest];
  });

/**
 * The conditions of which a text may hold all that they ask for: where each begins.
 * @param held by symbol, undefined where the text holds none of its terms
 * @param isPart whether the text is a part of an article, of which the rest may hold whatever is asked of the article
 */
export function possibleIn(
  rows: Numbers,
  held: readonly unknown[],
  isPart: boolean,
): readonly number[] {
  const possible: number[] = [];
  // One function for all, and indexed: before code is optimised, calls and iterators cost more than all else here.
  for (let begin = 0; begin < rows.length; begin += 1 + (rows[begin] ?? 0)) {
    let at = begin + 2;
    let end = at + (rows[begin + 1] ?? 0);
    while (at < end && held[rows[at] ?? 0] !== undefined) at += 1;
    if (at < end) continue;
    let groups = isPart ? 0 : (rows[at + 2] ?? 0);
    for (at += 3; groups > 0; groups -= 1) {
      end = at + 1 + (rows[at] ?? 0);
      at += 1;
      while (at < end && held[rows[at] ?? 0] === undefined) at += 1;
      if (at === end) break;
      at = end;
    }
    if (groups === 0) possible.push(begin);
  }
  return possible;
}

/** The condition that begins at a place. */
export function conditionAt(
  rows: Numbers,
  begin: number,
  dates: (index: number) => Condition['dates'],
): Condition {
  let at = begin + 1;
  const next = (): number => rows[at++] ?? 0;
  const list = (): number[] => Array.from({ length: next() }, next);
  const near = list();
  const span = next();
  const on = next();
  const article = Array.from({ length: next() }, list);
  return { near, span, article, dates: on === 0 ? null : dates(on - 1) };
}
