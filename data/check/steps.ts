/**
 * Long work as a generator: it yields now and then, with how far it is (0 to 1), so that whoever runs
 * it may show that, pause, or stop.
 */
export type Steps<T> = Generator<number, T, void>;

/** Runs it to its end at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** How long a page may be kept busy in one go, in milliseconds. */
const SLICE = 12;

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Runs it in slices between which the page can do other things. @throws what the signal aborts with */
export async function inSlices<T>(
  steps: Steps<T>,
  { signal, progress }: { signal?: AbortSignal; progress?: (share: number) => void } = {},
): Promise<T> {
  let until = performance.now() + SLICE;
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() < until) continue;
    progress?.(value);
    await breath();
    until = performance.now() + SLICE;
  }
}
