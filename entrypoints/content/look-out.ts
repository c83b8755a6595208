import { loadFirstLook } from '../../data/storage/first-look.ts';
import { siteIsOff } from '../../data/settings/sites.ts';
import type { PageReport } from '../../messages.ts';
import { addressesOf } from './addresses.ts';
import { Changes } from './changes.ts';
import { Doubts, mayBeReadOtherwise } from './doubts.ts';
import { loadGates } from './gates.ts';
import { arrive, glance, shownAddress, type Glance, type Looking } from './glance.ts';
import { answerWithoutMarks, idle } from './idle.ts';
import { lateMarker, type Marker, type Session } from './late-marker.ts';
import { nameOf } from './page-message.ts';
import { ShownDay } from './publication-day.ts';
import { inSlices } from './slices.ts';
import { onUncovering } from './uncovering.ts';

/**
 * Looks whether a page may hold a mention, and again whenever it changes, until the signal aborts; from
 * then on the marker serves it. A page with nothing to find costs these looks: no message, no code, and
 * no listener but those for its changes.
 * @param isGone whether the extension is; if so, it aborts the signal
 * @param failed told of each look that fails, or whose reading does: a GateError where what the background keeps for
 *   pages is missing or damaged. The next change of the page tries again
 * @throws where what the page needs cannot be loaded; the signal's reason once it aborts
 */
export async function lookOut(
  signal: AbortSignal,
  isGone: () => boolean,
  failed: (failure: unknown) => void,
): Promise<Session> {
  // To begin takes as long as the first look itself: the page goes on in between.
  await scheduler.postTask(() => undefined);
  signal.throwIfAborted();
  let address = shownAddress();
  const first = await loadFirstLook(addressesOf(document));
  const { settings } = first;
  if (!settings.enabled) return idle(() => 'off');
  if (siteIsOff(settings, location.hostname)) return idle(() => 'site-off');
  let { gates: loaded, hasPassages: wereTaken } = first;
  signal.throwIfAborted();

  let state: PageReport['state'] = 'nothing';
  let session: Session | null = null;
  /** Rejects where nothing is known of the page. */
  let lastLook: Promise<unknown> = Promise.resolve();
  /** Whether the page has changed since it was looked at last. */
  let hasChanged = false;
  const doubts = new Doubts();
  const looking: Looking = {
    known: new Map(),
    doubtful: null,
    doubts,
    day: new ShownDay(),
    watch: (root) => changes.watch(root),
  };
  const stop = new AbortController();
  const untilMarked = AbortSignal.any([signal, stop.signal]);
  const changes = new Changes({ changed: () => (hasChanged = true), read }, untilMarked);

  function read(): Promise<number> {
    const looked = look();
    lastLook = looked;
    return looked.catch((failure: unknown) => {
      failed(failure);
      return 0;
    });
  }

  async function look(): Promise<number> {
    if (isGone()) return 0;
    hasChanged = false;
    let spent = 0;
    const spend = (held: number): void => void (spent += held);
    const arrived = await inSlices(arrive(settings.pages), signal, spend);
    const isRead = settings.pages === 'every' || arrived.isArticle;
    state = isRead ? 'nothing' : 'not-an-article';
    if (!isRead && !(await hasPassages())) return spent;
    const all = loaded ?? (await loadGates());
    loaded = null;
    signal.throwIfAborted();
    const seen = isRead ? await inSlices(glance(all, arrived, looking), signal, spend) : arrived;
    if (seen.mayHold?.length === 0 && !(await hasPassages())) return spent;
    const mark = await markerFor(seen);
    if (mark === null) return spent;
    const corpora = all.map(({ corpus }) => corpus);
    const beginning = hasChanged ? withoutWhatMayChange(seen, corpora) : seen;
    session = await mark({ seen: beginning, corpora, hasPassages }, signal, isGone);
    stop.abort();
    looking.known = new Map();
    doubts.settle(null);
    return spent;
  }

  /** @returns null where nothing that is still in doubt names an event */
  async function markerFor({ mayHold }: Glance): Promise<Marker | null> {
    const { doubtful } = looking;
    looking.doubtful = null;
    const isAsked = mayHold !== null && !mayBeReadOtherwise(document) && !(await hasPassages());
    const doubt = isAsked && doubtful !== null ? doubts.about(doubtful) : null;
    const mark = doubt?.paragraphs.length === 0 ? null : await lateMarker(doubt);
    signal.throwIfAborted();
    if (mark === null && doubtful !== null) {
      doubts.settle(doubtful);
      // What is new is told by its paragraphs now.
      looking.known = new Map();
    }
    return mark;
  }

  /** Whether accounts were taken from the page that is shown. */
  async function hasPassages(): Promise<boolean> {
    const shown = shownAddress();
    if (shown !== address) {
      wereTaken = (await loadFirstLook(addressesOf(document))).hasPassages;
      address = shown;
    }
    return wereTaken;
  }

  window.addEventListener('focus', isGone, { signal });
  await changes.begin();
  signal.throwIfAborted();
  // The look is at what is shown; who reads the page reads what is hidden as well.
  if (!untilMarked.aborted) onUncovering(() => changes.again(), untilMarked);
  // A hidden page looks when it is seen.
  loaded = null;
  return {
    state: () => session?.state() ?? state,
    async answer(message, sender) {
      // What is selected can be looked up and taken all the same.
      if (nameOf(message) === 'report') await lastLook;
      return session?.answer(message, sender) ?? answerWithoutMarks(state, message);
    },
    adapt: () => session?.adapt() ?? Promise.resolve(false),
  };
}

/** Where a page has changed since, another gate may be open now, and another day be told. */
const withoutWhatMayChange = (seen: Glance, corpora: readonly string[]): Glance => ({
  ...seen,
  mayHold: seen.mayHold?.length === corpora.length ? seen.mayHold : null,
  day: undefined,
});
