import type { CardLanguage } from '../../data/schema/card.ts';
import { ask } from '../../messages.ts';
import type { HoverAction } from '../card.content/hover.ts';

/** What the pointer and the keyboard drive. */
export interface CardController {
  act: (action: HoverAction) => void;
  /** Whether an event came from inside the open card. */
  contains: (event: Event) => boolean;
  /** Puts the card back at its mention after the page has scrolled or changed. */
  follow: () => void;
}

type CardFactory = (language: CardLanguage, signal: AbortSignal) => CardController;

declare global {
  // The door between the two scripts of our own isolated world; the page's world has no such name.
  var parallaxCard: CardFactory | undefined;
}

/**
 * A card that is fetched when a reader first points at a mark. Until it is there, the last thing that
 * the pointer did is kept, and told to it on arrival.
 */
export function createLateCard(language: CardLanguage, signal: AbortSignal): CardController {
  let card: CardController | null = null;
  let loading = false;
  let latest: HoverAction | null = null;

  async function load(): Promise<void> {
    if (globalThis.parallaxCard === undefined) await ask('load-card', {});
    if (signal.aborted) return;
    if (globalThis.parallaxCard === undefined) throw new Error('its script brought no card');
    card = globalThis.parallaxCard(language, signal);
    if (latest !== null) card.act(latest);
  }

  return {
    act(action) {
      if (card !== null) return card.act(action);
      latest = action;
      if (loading || action.type === 'away' || action.type === 'close') return;
      loading = true;
      load().catch((error: unknown) => {
        // The next hover tries again.
        loading = false;
        console.warn('Parallax could not open its card:', error);
      });
    },
    contains: (event) => card?.contains(event) ?? false,
    follow: () => card?.follow(),
  };
}
