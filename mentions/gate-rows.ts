import type { Condition, OpenGate } from './gate-text.ts';
import type { Numbers } from './pack.ts';

/*
 * Conditions as numbers, all that share a key one after the other:
 * keys, key …, length, conditions of that length in all; a condition is
 * length of the rest, symbols, symbol …, span, dates (0 for any, else their index plus 1), groups,
 * [symbols, symbol …] …
 * Of a key's symbols the article holds one: that is asked first, because it turns most pages away. Numbers,
 * because to make objects of conditions that are never looked at takes longer than all looking.
 */

/** @param keyed conditions by their key */
export function rowsOf(
  keyed: readonly (readonly [key: readonly number[], conditions: readonly Condition[]])[],
  indexOf: (dates: NonNullable<Condition['dates']>) => number,
): readonly number[] {
  const rowOf = (condition: Condition): number[] => {
    const row = restOf(condition);
    return [row.length, ...row];
  };
  const restOf = ({ near, span, article, dates }: Condition): number[] => [
    near.length,
    ...near,
    span,
    dates === null ? 0 : indexOf(dates) + 1,
    article.length,
    ...article.flatMap((group) => [group.length, ...group]),
  ];
  return keyed.flatMap(([key, conditions]) => {
    const rows = conditions.flatMap(rowOf);
    return [key.length, ...key, rows.length, ...rows];
  });
}

/** What is known of a text: which symbols it holds. */
interface Holding {
  /** Whether it may hold a key; that it does is looked at where it may. */
  readonly mayHave: (key: number) => boolean;
  readonly has: (symbol: number) => boolean;
  /** Whether it is a part of an article, of which the rest may hold whatever conditions ask of the article. */
  readonly isPart: boolean;
}

/**
 * The conditions whose symbols the text holds, wherever they stand: in steps, one for each key that it holds.
 */
export function* heldIn(
  { conditions, dates }: Pick<OpenGate, 'conditions' | 'dates'>,
  { mayHave, has, isPart }: Holding,
): Generator<void, readonly Condition[]> {
  const held: Condition[] = [];
  const rows = new Rows(conditions);
  while (rows.at < conditions.length) {
    const key = rows.list();
    const isKeyed = isPart || key.some((symbol) => mayHave(symbol) && has(symbol));
    const length = rows.next();
    const end = rows.at + length;
    if (isKeyed) yield;
    else rows.at = end;
    while (rows.at < end) {
      const next = rows.next() + rows.at;
      const near = rows.list();
      // Most end here: what else they ask for is passed over.
      if (near.every(has)) {
        const span = rows.next();
        const on = rows.next();
        const article = Array.from({ length: rows.next() }, () => rows.list());
        if (isPart || article.every((group) => group.some(has))) {
          held.push({ near, span, article, dates: on === 0 ? null : dates(on - 1) });
        }
      }
      rows.at = next;
    }
  }
  return held;
}

/** Numbers, read one after the other. */
class Rows {
  at = 0;
  readonly #numbers: Numbers;

  constructor(numbers: Numbers) {
    this.#numbers = numbers;
  }

  next(): number {
    this.at += 1;
    return this.#numbers[this.at - 1] ?? 0;
  }

  /** As many as the first one says. */
  list(): number[] {
    const symbols: number[] = [];
    for (let left = this.next(); left > 0; left -= 1) symbols.push(this.next());
    return symbols;
  }
}
