import { isRecord } from '../../data/schema/record.ts';
import type { Doubt, PageReport } from '../../messages.ts';
import type { Sender } from '../../wire.ts';
import type { Glance } from './glance.ts';
import { broughtBy } from './late-script.ts';
import { send } from './send.ts';

/** What runs in a frame for as long as the reader wants it there. */
export interface Session {
  state: () => PageReport['state'];
  /** Answers what pages are asked. @throws where the message is none that it answers */
  answer: (message: unknown, sender: Sender) => Promise<unknown>;
  /**
   * Takes up changed settings; marks and cards that they do not concern stay as they are.
   * @returns whether the session goes on; if not, another is to be begun
   */
  adapt: () => Promise<boolean>;
}

/** What the marker begins with. */
interface Beginning {
  /** What the last look has told. */
  seen: Glance;
  /** All there are, in the order in which they have their say. */
  corpora: readonly string[];
  /** Whether accounts were taken from the page that is shown: a single-page site may be at another one soon. */
  hasPassages: () => Promise<boolean>;
}

/**
 * Finds, paints and serves the mentions of a page, until the signal aborts.
 * @param isGone whether the extension is; if so, it aborts the signal
 */
export type Marker = (
  beginning: Beginning,
  signal: AbortSignal,
  isGone: () => boolean,
) => Promise<Session>;

declare global {
  // The door between two scripts of our own isolated world; the page's world has no such name.
  var parallaxMarker: Marker | undefined;
}

const door = (): Marker | undefined => globalThis.parallaxMarker;

/**
 * The marker, fetched where a page may hold a mention: most pages never need its code.
 * @param doubt what the background is to look at first; null where the marker is due in any case
 * @returns null where it is not due
 * @throws where the script brought nothing, or could not be brought
 */
export async function lateMarker(doubt: Doubt | null): Promise<Marker | null> {
  if (door() === undefined) {
    const reply = await send('load-marker', { doubt });
    if (isRecord(reply) && reply['answered'] === false) return null;
  }
  return broughtBy(door);
}
