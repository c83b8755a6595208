let last: Promise<unknown> = Promise.resolve();

/**
 * One change of the toolbar after the other: each may read what the one before it has written. One
 * that fails stops no other, since the tab that it was for may be gone.
 */
export function inOrder(change: () => Promise<unknown>): Promise<void> {
  const done = last.then(change).then(
    () => undefined,
    () => undefined,
  );
  last = done;
  return done;
}
