import type { CardLanguage } from '../../data/schema/card.ts';
import type { LeftOut, Settings } from '../../data/settings.ts';
import { ask } from '../../messages.ts';
import type { HoverAction } from '../card.content/hover.ts';
import { lateScript } from '../content/late-script.ts';
import { isSameMark } from './marks.ts';

/** What the pointer and the keyboard drive. */
export interface CardController {
  /** @param late milliseconds ago that it was done, where it could not be told at once; 0 unless told */
  act: (action: HoverAction, late?: number) => void;
  /** The id of the open card that an event came from inside of; null for none. */
  cardOf: (event: Event) => number | null;
}

/** How cards are to behave and to look in this page. */
export interface CardOptions extends Pick<Settings, 'delay' | 'theme' | 'textSize'> {
  /** Of the accounts. */
  language: CardLanguage;
  /** Leaves something out, or brings it back; takes effect at once. */
  leaveOut: (what: LeftOut) => Promise<void>;
}

type CardFactory = (options: CardOptions, signal: AbortSignal) => CardController;

declare global {
  // The door between the two scripts of our own isolated world; the page's world has no such name.
  var parallaxCard: CardFactory | undefined;
}

/** What a reader does to have a card; all else needs none that is not there yet. */
const OPENING = new Set<HoverAction['type']>(['over-mark', 'open']);

/** Whether the pointer still rests on the mark that it came to. */
const isSameRest = (before: HoverAction | undefined, now: HoverAction): boolean =>
  before?.type === 'over-mark' &&
  now.type === 'over-mark' &&
  isSameMark(before.hit.mark, now.hit.mark);

/**
 * A card that is fetched when a reader first points at a mark. Until it is there, the last thing that
 * the pointer did is kept, and told to it on arrival: the reader need not wait any longer for it.
 * @param isGone whether the extension is; if so, it has seen to it that the signal aborts
 */
export function createLateCard(
  options: CardOptions,
  signal: AbortSignal,
  isGone: () => boolean,
): CardController {
  let card: CardController | null = null;
  let loading = false;
  let latest: { action: HoverAction; at: number } | null = null;

  async function load(): Promise<void> {
    const make = await lateScript(
      () => globalThis.parallaxCard,
      () => ask('load-card', {}),
    );
    if (signal.aborted) return;
    card = make(options, signal);
    if (latest !== null) card.act(latest.action, performance.now() - latest.at);
  }

  return {
    act(action) {
      if (card !== null) return card.act(action);
      if (!isSameRest(latest?.action, action)) latest = { action, at: performance.now() };
      if (loading || !OPENING.has(action.type)) return;
      loading = true;
      load().catch((error: unknown) => {
        // The next hover tries again.
        loading = false;
        if (isGone()) return;
        console.warn('Parallax could not open its card:', error);
      });
    },
    cardOf: (event) => card?.cardOf(event) ?? null,
  };
}
