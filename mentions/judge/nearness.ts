import type { Scan } from '../match/scan.ts';

/** Words of a block, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Half words between two spans of one sentence; 0 where they overlap. */
export function apart({ words }: Scan, one: Span, other: Span): number {
  if (one.start < other.end && other.start < one.end) return 0;
  const [from, to] = one.start >= other.end ? [other.end, one.start] : [one.end, other.start];
  if (words.sentence[from - 1] !== words.sentence[to]) return Infinity;
  return (words.distance[to] ?? 0) - (words.distance[from] ?? 0);
}

/** Whether one of the intervals overlaps one of the pairs of `days`; ends included. */
export function meets(
  days: readonly number[],
  intervals: readonly (readonly [number, number])[],
): boolean {
  for (let at = 0; at < days.length; at += 2) {
    const [from, to] = [days[at] ?? 0, days[at + 1] ?? 0];
    if (intervals.some(([first, last]) => first <= to && last >= from)) return true;
  }
  return false;
}
