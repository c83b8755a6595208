import type { Subject } from '../../data/view/card.ts';
import { Ahead } from './ahead.ts';
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
  subjectOf,
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
  const ahead = new Ahead(contentOf);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let early: ReturnType<typeof setTimeout> | undefined;
  const slow = new Set<ReturnType<typeof setTimeout>>();
  const views = new Map<number, OpenCard>();
  /** The card that lies over the others. */
  let top: number | null = null;

  async function contentOf(subject: Subject): Promise<Content> {
    try {
      const card = await askCard({ ...subject, language: options.language });
      return card === null ? { status: 'unknown' } : { status: 'ready', card };
    } catch (error) {
      console.warn('Parallax could not read the accounts:', error);
      return { status: isOrphaned() ? 'orphaned' : 'failed' };
    }
  }

  async function lookUp({ token, subject }: Shown): Promise<void> {
    const patience = setTimeout(() => act({ type: 'slow', token }), SLOW);
    slow.add(patience);
    const content = await ahead.take(subject);
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

  /**
   * Starts the time of what is pending. A pointer that passes by asks for nothing: only at half time is
   * the answer asked for, so that it is there when it is due.
   * @param late milliseconds of it that have passed already
   */
  function wait(late: number): void {
    clearTimeout(timer);
    clearTimeout(early);
    const { pending } = state;
    if (pending === null) return;
    ahead.drop();
    const { token, todo } = pending;
    const time = todo === 'open' ? options.delay : GRACE;
    timer = setTimeout(() => act({ type: 'time-up', token }), time - late);
    if (todo !== 'open') return;
    early = setTimeout(() => ahead.prepare(subjectOf(pending.hit)), time / 2 - late);
  }

  function act(action: HoverAction, late = 0): void {
    if (signal.aborted) return;
    const before = state;
    state = reduce(before, action);
    if (state.pending !== before.pending) wait(late);
    if (state.live !== before.live || state.pinned !== before.pinned) show(cardsOf(before));
    if (action.type === 'in-card' && action.action.type === 'raise') raise(action.id);
    if (action.type !== 'open' || action.by !== 'keyboard') return;
    // A mention that has its card already, pinned, gives it the focus.
    const pinned = cardOn(state.pinned, action.hit.mark);
    if (pinned !== undefined) views.get(pinned.id)?.takeFocus();
  }

  signal.addEventListener('abort', () => {
    for (const left of [timer, early, ...slow]) clearTimeout(left);
  });

  return {
    act,
    cardOf(event) {
      for (const [id, view] of views) if (view.contains(event)) return id;
      return null;
    },
  };
}
