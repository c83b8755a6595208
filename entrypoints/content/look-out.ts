import { loadFirstLook, type StoredGate } from '../../data/storage/first-look.ts';
import { siteIsOff } from '../../data/settings/sites.ts';
import type { PageReport } from '../../messages.ts';
import { addressesOf } from './addresses.ts';
import { Changes } from './changes.ts';
import { Doubts, mayBeReadOtherwise } from './doubts.ts';
import { loadGates, present } from './gates.ts';
import { arrive, glance, type Glance, type Looking } from './glance.ts';
import { answerWithoutMarks, idle } from './idle.ts';
import { lateMarker, type Marker, type Session } from './late-marker.ts';
import { ShownDay } from './publication-day.ts';
import { inSlices } from './slices.ts';

/**
 * Looks whether a page may hold a mention, and again whenever it changes, until the signal aborts; from
 * then on the marker serves it. A page with nothing to find costs these looks: no message, no code, and
 * no listener but those for its changes.
 * @param isGone whether the extension is; if so, it aborts the signal
 * @throws {GateError} where what the background keeps for pages is missing or damaged
 */
export async function lookOut(signal: AbortSignal, isGone: () => boolean): Promise<Session> {
  // To begin takes as long as the first look itself: the page goes on in between.
  await scheduler.postTask(() => undefined);
  signal.throwIfAborted();
  const { settings, gates, hasPassages } = await loadFirstLook(addressesOf(document));
  if (!settings.enabled) return idle(() => 'off');
  if (siteIsOff(settings, location.hostname)) return idle(() => 'site-off');
  let loaded: readonly StoredGate[] | null = present(gates);
  signal.throwIfAborted();

  let state: PageReport['state'] = 'nothing';
  let session: Session | null = null;
  /** Whether the page has changed since it was looked at last. */
  let hasChanged = false;
  const doubts = new Doubts();
  const looking: Looking = {
    words: null,
    closed: new Map(),
    doubtful: null,
    doubts,
    day: new ShownDay(),
    watch: (root) => changes.watch(root),
  };
  const stop = new AbortController();
  const changes = new Changes(
    { changed: () => (hasChanged = true), read: look },
    AbortSignal.any([signal, stop.signal]),
  );

  async function look(): Promise<number> {
    if (isGone()) return 0;
    hasChanged = false;
    let spent = 0;
    const spend = (held: number): void => void (spent += held);
    const arrived = await inSlices(arrive(settings.pages), signal, spend);
    const isRead = settings.pages === 'every' || arrived.isArticle;
    state = isRead ? 'nothing' : 'not-an-article';
    if (!isRead && !hasPassages) return spent;
    const all = loaded ?? (await loadGates());
    loaded = null;
    signal.throwIfAborted();
    const seen = isRead ? await inSlices(glance(all, arrived, looking), signal, spend) : arrived;
    if (!hasPassages && seen.mayHold?.length === 0) return spent;
    const mark = await markerFor(seen);
    if (mark === null) return spent;
    const corpora = all.map(({ corpus }) => corpus);
    const beginning = hasChanged ? withoutWhatMayChange(seen, corpora) : seen;
    session = await mark({ seen: beginning, corpora, hasPassages }, signal, isGone);
    stop.abort();
    looking.words = null;
    doubts.settle(null);
    return spent;
  }

  /** @returns null where nothing that is still in doubt names an event */
  async function markerFor({ mayHold }: Glance): Promise<Marker | null> {
    const { doubtful } = looking;
    looking.doubtful = null;
    const isAsked = !hasPassages && mayHold !== null && !mayBeReadOtherwise(document);
    const doubt = isAsked && doubtful !== null ? doubts.about(doubtful) : null;
    const mark = doubt?.paragraphs.length === 0 ? null : await lateMarker(doubt);
    signal.throwIfAborted();
    if (mark === null && doubtful !== null) {
      doubts.settle(doubtful);
      // What is new is told by its paragraphs now.
      looking.words = null;
    }
    return mark;
  }

  window.addEventListener('focus', isGone, { signal });
  await changes.begin();
  // A hidden page looks when it is seen.
  loaded = null;
  return {
    state: () => session?.state() ?? state,
    answer: (message, sender) =>
      session?.answer(message, sender) ?? answerWithoutMarks(state, message),
    adapt: () => session?.adapt() ?? Promise.resolve(false),
  };
}

/** Where a page has changed since, another gate may be open now, and another day be told. */
const withoutWhatMayChange = (seen: Glance, corpora: readonly string[]): Glance => ({
  ...seen,
  mayHold: seen.mayHold?.length === corpora.length ? seen.mayHold : null,
  day: undefined,
});
