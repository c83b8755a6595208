import { ASPECTS, type Aspect, type Seen } from './state.ts';

/** Numbers made anew at each load: of no account where two control runs already differ. */
const made = (text: string): string => text.replaceAll(/[\da-f]*\d[\da-f]*/gi, '#');

const SIZE = /-?\d+(?:\.\d+)?(?=px)/g;

/** Two sizes are one where they differ by a pixel, or by one part in so many. */
const PARTS = 4000;

/**
 * Whether two texts differ only in sizes, and in these by rounding. Firefox lays a page out in steps as
 * it arrives, and rounds in each: two runs without any extension give sizes that differ by a pixel, or
 * in the fourth place, on a few elements and not always on the same ones.
 */
function isRounding(one: string, other: string): boolean {
  if (one.replaceAll(SIZE, '#') !== other.replaceAll(SIZE, '#')) return false;
  const sizes = (other.match(SIZE) ?? []).map(Number);
  return (one.match(SIZE) ?? []).map(Number).every((size, at) => {
    const apart = Math.abs(size - (sizes[at] ?? Infinity));
    return apart <= Math.max(1, Math.abs(size) / PARTS);
  });
}

/** Of the lines that differ, those that no line on the other side takes up by rounding. */
function beyondRounding(lines: readonly string[], seen: Seen): string[] {
  // "12 div width: 300px": the same element and the same property, or it is no rounding.
  const of = (line: string): string => line.split(':')[0] ?? '';
  const byProperty = Map.groupBy(lines, of);
  return lines.filter((line) => {
    const own = seen.styles.has(line);
    const others = byProperty.get(of(line))?.filter((other) => seen.styles.has(other) !== own);
    return others?.some((other) => isRounding(line, other)) !== true;
  });
}

function differences(seen: Seen, controls: readonly Seen[], aspect: Aspect): string[] {
  const [first, ...others] = controls.map((control) => control[aspect]);
  const texts = new Set([
    ...seen[aspect].keys(),
    ...controls.flatMap((c) => [...c[aspect].keys()]),
  ]);
  return [...texts].filter((text) => {
    const counts = [first, ...others].map((control) => control?.get(text) ?? 0);
    const count = seen[aspect].get(text) ?? 0;
    return count < Math.min(...counts) || count > Math.max(...counts);
  });
}

/** Where control runs differ among themselves: there the page is no fixed thing. */
export function unstable([first, ...others]: readonly Seen[]): Aspect[] {
  return ASPECTS.filter((aspect) =>
    others.some((other) => first !== undefined && differences(other, [first], aspect).length > 0),
  );
}

/**
 * What is otherwise with the extension than in any control run.
 * @param rounds whether the browser rounds sizes by chance
 * @returns one line for each, empty where nothing is
 */
export function strange(seen: Seen, controls: readonly Seen[], rounds: boolean): string[] {
  const moving = unstable(controls);
  return ASPECTS.flatMap((aspect) => {
    const all = differences(seen, controls, aspect);
    const found = rounds && aspect === 'styles' ? beyondRounding(all, seen) : all;
    const known = new Set(
      controls.flatMap((control) => [...control[aspect].keys()].map((text) => made(text))),
    );
    const left = moving.includes(aspect) ? found.filter((text) => !known.has(made(text))) : found;
    return left.map((text) => `${aspect}: ${text.slice(0, 300)}`);
  });
}
