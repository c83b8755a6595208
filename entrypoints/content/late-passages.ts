import type { Taken } from '../../data/schema/draft.ts';
import type { Mark } from '../marker.content/marks.ts';
import { send } from './send.ts';

/** What is done with passages: few pages need it, so its script is brought in. */
interface Passages {
  take: (marks: readonly Mark[]) => Taken;
  /** Marks, with the passages that accounts were taken from, in reading order. */
  findAmong: (marks: readonly Mark[]) => Promise<readonly Mark[]>;
}

declare global {
  // The door to another script of our own isolated world, as the card has one.
  var parallaxPassages: Passages | undefined;
}

export async function latePassages(): Promise<Passages> {
  if (globalThis.parallaxPassages === undefined) await send('load-passages', {});
  if (globalThis.parallaxPassages === undefined) throw new Error('its script brought nothing');
  return globalThis.parallaxPassages;
}
