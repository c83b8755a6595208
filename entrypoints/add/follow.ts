import { ask } from '../../messages.ts';

/** The own corpus has changed: the tables that pages read follow, and it should outlive a full disk. */
export async function follow(): Promise<void> {
  // Firefox asks the reader, and answers only then, or never: nothing waits for it.
  navigator.storage.persist().catch(() => false);
  await ask('tables', { damaged: false });
}
