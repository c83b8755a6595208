/** The middle one of some numbers; the mean of the middle two where they are even in number. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** What a page's own steps take together: all but what the background does meanwhile. */
export const pageTime = (steps: Readonly<Record<string, number>>): number =>
  sum(Object.values(steps)) - (steps['background'] ?? 0);

/** Three significant figures, as people read them; a dash where there is none. */
export const short = (number: number): string =>
  Number.isNaN(number)
    ? '–'
    : number >= 100
      ? number.toFixed(0)
      : number >= 10
        ? number.toFixed(1)
        : number.toFixed(2);
