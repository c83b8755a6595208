import type { Taken } from '../../data/schema/draft.ts';
import type { TextBlock } from '../marker.content/blocks.ts';
import type { Mark } from '../marker.content/marks.ts';
import { lateScript } from './late-script.ts';
import { send } from './send.ts';

/** What is done with passages: few pages need it, so its script is brought in. */
interface Passages {
  take: (marks: readonly Mark[]) => Taken;
  /**
   * Marks, with the passages that accounts were taken from, in reading order.
   * @param blocks of the page; none where it has not been read
   */
  findAmong: (marks: readonly Mark[], blocks: readonly TextBlock[]) => Promise<readonly Mark[]>;
}

declare global {
  // The door to another script of our own isolated world, as the card has one.
  var parallaxPassages: Passages | undefined;
}

export const latePassages = (): Promise<Passages> =>
  lateScript(
    () => globalThis.parallaxPassages,
    () => send('load-passages', {}),
  );
