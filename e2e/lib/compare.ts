import { ASPECTS, type Aspect, type Seen } from './state.ts';

/** Numbers made anew at each load: of no account where two control runs already differ. */
const made = (text: string): string => text.replaceAll(/[\da-f]*\d[\da-f]*/gi, '#');

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
 * @returns one line for each, empty where nothing is
 */
export function strange(seen: Seen, controls: readonly Seen[]): string[] {
  const moving = unstable(controls);
  return ASPECTS.flatMap((aspect) => {
    const found = differences(seen, controls, aspect);
    const known = new Set(
      controls.flatMap((control) => [...control[aspect].keys()].map((text) => made(text))),
    );
    const left = moving.includes(aspect) ? found.filter((text) => !known.has(made(text))) : found;
    return left.map((text) => `${aspect}: ${text.slice(0, 300)}`);
  });
}
