/**
 * Where all words of a text stand that the text before may not have had, told by the browser's own comparisons: from
 * the space before the first difference to the space after the last.
 * @param around so many UTF-16 units more on either side, up to the next space
 */
export function changedRange(before: string, now: string, around = 0): [from: number, to: number] {
  const shorter = Math.min(before.length, now.length);
  const first = longest(shorter, (length) => now.startsWith(before.slice(0, length)));
  const same = longest(shorter - first, (length) =>
    now.endsWith(before.slice(before.length - length)),
  );
  const [start, last] = [first - around, now.length - same + around];
  const from = start <= 0 ? 0 : Math.max(...SPACES.map((one) => now.lastIndexOf(one, start - 1)));
  const ends = SPACES.map((one) => now.indexOf(one, last)).filter((at) => at >= 0);
  return [Math.max(0, from), Math.min(now.length, ...ends)];
}

const SPACES = [' ', '\n'];

/** The largest number up to `most` that fits, where all smaller ones fit too. */
function longest(most: number, fits: (length: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
