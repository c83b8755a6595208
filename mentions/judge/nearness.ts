import type { Scan } from '../match/scan.ts';

/** Words of a block, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlap = (one: Span, other: Span): boolean =>
  one.start < other.end && other.start < one.end;

export const wordsIn = ({ start, end }: Span): readonly number[] =>
  Array.from({ length: end - start }, (_, at) => start + at);

/** Half words between two spans of one sentence; 0 where they overlap. */
export function apart({ words }: Scan, one: Span, other: Span): number {
  if (overlap(one, other)) return 0;
  const [from, to] = one.start >= other.end ? [other.end, one.start] : [one.end, other.start];
  if (words.sentence[from - 1] !== words.sentence[to]) return Infinity;
  return (words.distance[to] ?? 0) - (words.distance[from] ?? 0);
}

/** The first index below which `holds` is false and from which it is true, by halving. */
function firstWhere(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first word of the sentence that a word stands in. */
export const firstWord = (sentence: readonly number[], word: number): number =>
  firstWhere(word, (at) => sentence[at] === sentence[word]);

/** Index of the first span that begins at `word` or after it; the spans are in that order. */
const firstFrom = (spans: readonly Span[], word: number): number =>
  firstWhere(spans.length, (at) => (spans[at]?.start ?? 0) >= word);

/**
 * Those of the spans, in reading order, that begin at a word between `from` and `to`, both included.
 * What is near is looked for among these, so that a long block costs no more for each of its words.
 */
export const spansBetween = <One extends Span>(
  spans: readonly One[],
  from: number,
  to: number,
): readonly One[] => spans.slice(firstFrom(spans, from), firstFrom(spans, to + 1));

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
