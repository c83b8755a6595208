import { ask } from '../messages.ts';

/**
 * What the library holds has changed: the tables that pages read follow. Where they could not be made,
 * the change stands all the same, and the background makes them when it starts next: nothing is thrown.
 */
export async function follow(): Promise<void> {
  await ask('tables', { damaged: false }).catch((error: unknown) =>
    console.error('The tables were not made:', error),
  );
}

/**
 * Asks the browser to keep what a reader has brought in or written when the disk is full. Firefox asks
 * the reader, and answers only then, or never: nothing waits for it.
 */
export function askToPersist(): void {
  navigator.storage.persist().catch(() => false);
}
