/** For so long at most, in milliseconds, work in a page holds the main thread before it gives it back. */
const SLICE = 2;

/**
 * Runs steps, and gives the main thread back to the page between them wherever a slice is over. A
 * step that is long in itself is not cut: whoever makes steps makes them small.
 * @param spent is told how long the main thread was held in all, in milliseconds
 * @throws the signal's reason once it aborts; the steps are then left where they are
 */
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  signal: AbortSignal,
  spent: (milliseconds: number) => void = () => undefined,
): Promise<Result> {
  for (;;) {
    const from = performance.now();
    for (let now = from; now - from < SLICE; now = performance.now()) {
      const step = steps.next();
      if (step.done === true) {
        spent(now - from);
        return step.value;
      }
    }
    spent(performance.now() - from);
    // Not scheduler.yield(): what goes on after it comes before the page's own timers.
    await scheduler.postTask(() => undefined);
    signal.throwIfAborted();
  }
}
