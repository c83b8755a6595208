import type { CardController } from './late-card.ts';
import { markAt, type MarkIndex } from './point.ts';

/** What a tap already means something on: a link stays a link. */
const ACTIVE = 'a[href], button, input, select, textarea, summary, label, [role="button"]';

const isTouch = (event: MouseEvent): boolean =>
  event instanceof PointerEvent && event.pointerType === 'touch';

/**
 * Listens to the pointer and the keyboard, and tells the card what they do. Pointer moves are looked
 * at once a frame at most. No key is taken from the page but Escape's meaning for an open card.
 */
export function listenToReader(
  index: () => MarkIndex,
  card: CardController,
  signal: AbortSignal,
): void {
  let latest: { target: Element; x: number; y: number; inCard: number | null } | null = null;

  function look(): void {
    if (latest === null || signal.aborted) return;
    const { target, x, y, inCard } = latest;
    latest = null;
    if (inCard !== null) return card.act({ type: 'over-card', id: inCard });
    const hit = markAt(index(), target, x, y);
    card.act(hit === null ? { type: 'away' } : { type: 'over-mark', hit });
  }

  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      // A press outside of cards has closed them; until it ends the reader selects words, or drags something.
      if (event.buttons !== 0 && card.cardOf(event) === null) return;
      const [target] = event.composedPath();
      if (!(target instanceof Element)) return;
      if (latest === null) requestAnimationFrame(look);
      latest = { target, x: event.clientX, y: event.clientY, inCard: card.cardOf(event) };
    },
    { signal, passive: true, capture: true },
  );
  document.documentElement.addEventListener('pointerleave', () => card.act({ type: 'away' }), {
    signal,
    passive: true,
  });
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (card.cardOf(event) === null) card.act({ type: 'dismiss' });
    },
    { signal, passive: true, capture: true },
  );
  document.addEventListener(
    'click',
    (event) => {
      const [target] = event.composedPath();
      if (!isTouch(event) || !(target instanceof Element) || target.closest(ACTIVE)) return;
      const hit = markAt(index(), target, event.clientX, event.clientY);
      if (hit !== null) card.act({ type: 'open', hit, by: 'touch' });
    },
    { signal, passive: true, capture: true },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      // In a card it is for that card, which takes it itself.
      if (event.key === 'Escape' && card.cardOf(event) === null) card.act({ type: 'escape' });
    },
    { signal, passive: true, capture: true },
  );
}
