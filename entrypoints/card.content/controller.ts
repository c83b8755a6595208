import { askCard } from './ask-card.ts';
import type { CardController, CardOptions } from '../marker.content/late-card.ts';
import { paintOpen } from '../marker.content/paint.ts';
import {
  cardOn,
  cardsOf,
  GRACE,
  reduce,
  SLOW,
  START,
  type Content,
  type HoverAction,
  type Shown,
} from './hover.ts';
import { openCard, type OpenCard } from './open-card.tsx';
import { isOrphaned, orphanWords } from './Orphaned.tsx';

/**
 * Runs the reducer against the page: timers, questions to the background, a host for each card.
 * Everything ends when the signal aborts.
 */
export function createCardController(options: CardOptions, signal: AbortSignal): CardController {
  const orphaned = orphanWords();
  let state = START;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Set<ReturnType<typeof setTimeout>>();
  const views = new Map<number, OpenCard>();
  /** The card that lies over the others. */
  let top: number | null = null;

  async function lookUp({ token, subject }: Shown): Promise<void> {
    const patience = setTimeout(() => act({ type: 'slow', token }), SLOW);
    slow.add(patience);
    let content: Content;
    try {
      const card = await askCard({ ...subject, language: options.language });
      content = card === null ? { status: 'unknown' } : { status: 'ready', card };
    } catch (error) {
      console.warn('Parallax could not read the accounts:', error);
      content = { status: isOrphaned() ? 'orphaned' : 'failed' };
    }
    clearTimeout(patience);
    slow.delete(patience);
    act({ type: 'answered', token, content });
  }

  /** Draws a card once there is something to show; a card that turns to another shows the old till then. */
  function draw(card: Shown): void {
    if (card.content.status === 'waiting') return;
    let view = views.get(card.id);
    const isNew = view === undefined;
    view ??= openCard(card, options, orphaned, act, signal);
    views.set(card.id, view);
    if (isNew) top = card.id;
    view.draw(card, card.id !== state.live?.id);
    if (isNew && card.by === 'keyboard') view.takeFocus();
  }

  function show(before: readonly Shown[]): void {
    const cards = cardsOf(state);
    for (const [id, view] of views) {
      if (cards.some((card) => card.id === id)) continue;
      views.delete(id);
      view.close();
    }
    for (const card of cards) draw(card);
    paintOpen(cards.map(({ hit }) => hit.mark));
    for (const card of cards) {
      if (!before.some(({ token }) => token === card.token)) void lookUp(card);
    }
  }

  function raise(id: number): void {
    if (id === top) return;
    top = id;
    views.get(id)?.raise();
  }

  function wait(): void {
    clearTimeout(timer);
    if (state.pending === null) return;
    const { token, todo } = state.pending;
    const time = todo === 'open' ? options.delay : GRACE;
    timer = setTimeout(() => act({ type: 'time-up', token }), time);
  }

  function act(action: HoverAction): void {
    if (signal.aborted) return;
    const before = state;
    state = reduce(before, action);
    if (state.pending !== before.pending) wait();
    if (state.live !== before.live || state.pinned !== before.pinned) show(cardsOf(before));
    if (action.type === 'in-card' && action.action.type === 'raise') raise(action.id);
    if (action.type !== 'open' || action.by !== 'keyboard') return;
    // A mention that has its card already, pinned, gives it the focus.
    const pinned = cardOn(state.pinned, action.hit.mark);
    if (pinned !== undefined) views.get(pinned.id)?.takeFocus();
  }

  signal.addEventListener('abort', () => {
    for (const left of [timer, ...slow]) clearTimeout(left);
  });

  return {
    act,
    cardOf(event) {
      for (const [id, view] of views) if (view.contains(event)) return id;
      return null;
    },
  };
}
