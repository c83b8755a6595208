import type { Card } from '../../data/schema/card.ts';
import type { Subject } from '../../data/view/card.ts';
import { isSameMark, type Mark } from '../marker.content/marks.ts';
import type { Hit } from '../marker.content/point.ts';

/*
 * When cards open and close, as a pure function of what happened. Time and answers come in as actions
 * that carry the token of the state they were meant for: a late one finds another token, and is
 * dropped.
 */

/** Long enough to cross the gap between a mark and its card with a slow hand, in milliseconds. */
export const GRACE = 300;
/** An answer that takes longer than this is announced; until then nothing flickers. Milliseconds. */
export const SLOW = 200;

export type Content =
  /** Asked for just now: there is nothing to show yet, and most likely soon there is. */
  | { status: 'waiting' }
  | { status: 'loading' }
  | { status: 'ready'; card: Card }
  | { status: 'unknown' }
  | { status: 'failed' }
  /** The extension was updated or removed under the page: this script can ask nobody any more. */
  | { status: 'orphaned' };

/** A key also brings the focus into the card; a touch makes the card a sheet. */
type OpenedBy = 'pointer' | 'keyboard' | 'touch';

export interface Shown {
  /** Which card it is, as long as it is open. */
  id: number;
  /** Of the question whose answer it shows or waits for. */
  token: number;
  hit: Hit;
  subject: Subject;
  content: Content;
  /** Subjects that were left by a link in the card, the latest last. */
  trail: readonly Subject[];
  /** What opened it: only a card that the pointer opened closes when the pointer leaves. */
  by: OpenedBy;
}

export interface HoverState {
  /** The card that comes and goes with the pointer; one at most. */
  live: Shown | null;
  /** Cards that stay until they are closed, the one that was used last at the end. */
  pinned: readonly Shown[];
  /** What happens when the time is up. */
  pending: { token: number; todo: 'open'; hit: Hit } | { token: number; todo: 'close' } | null;
  /** The token that was given out last. */
  token: number;
}

/** What a reader does in one card. */
export type CardAction =
  | { type: 'follow'; subject: Subject }
  | { type: 'back' }
  | { type: 'retry' }
  | { type: 'pin'; on: boolean }
  /** It is used: it comes over the others. */
  | { type: 'raise' }
  | { type: 'close' };

export type HoverAction =
  | { type: 'over-mark'; hit: Hit }
  | { type: 'over-card'; id: number }
  | { type: 'away' }
  | { type: 'time-up'; token: number }
  | { type: 'slow'; token: number }
  | { type: 'answered'; token: number; content: Content }
  | { type: 'open'; hit: Hit; by: OpenedBy }
  | { type: 'in-card'; id: number; action: CardAction }
  /** The mention of a card was scrolled away. */
  | { type: 'out-of-sight'; id: number }
  /** The reader turned to something else in the page. */
  | { type: 'dismiss' }
  /** Escape outside of all cards. */
  | { type: 'escape' };

export const START: HoverState = { live: null, pinned: [], pending: null, token: 0 };

/** All open cards, the one that was opened last at the end. */
export const cardsOf = ({ live, pinned }: HoverState): readonly Shown[] =>
  live === null ? pinned : [...pinned, live];

/** The open card of a mark. */
export const cardOn = (cards: readonly Shown[], mark: Mark): Shown | undefined =>
  cards.find(({ hit }) => isSameMark(hit.mark, mark));

export const subjectOf = ({ mark }: Hit): Subject => ({
  kind: mark.mention.kind,
  id: mark.mention.id,
});

export const isSameSubject = (one: Subject, other: Subject): boolean =>
  one.kind === other.kind && one.id === other.id;

function opened(state: HoverState, hit: Hit, by: OpenedBy): HoverState {
  if (cardOn(state.pinned, hit.mark)) return settled(state);
  const token = state.token + 1;
  const content: Content = { status: 'waiting' };
  const live = { id: token, token, hit, subject: subjectOf(hit), content, trail: [], by };
  return { ...state, live, pending: null, token };
}

/** The same state with nothing to come. */
const settled = (state: HoverState): HoverState =>
  state.pending === null ? state : { ...state, pending: null };

/** The same state with another form of one of its cards. */
const changed = (state: HoverState, card: Shown): HoverState => ({
  ...state,
  live: state.live?.id === card.id ? card : state.live,
  pinned: state.pinned.map((one) => (one.id === card.id ? card : one)),
});

/** The same card on another subject; its answer gets a token of its own. */
function turned(
  state: HoverState,
  card: Shown,
  subject: Subject,
  trail: readonly Subject[],
): HoverState {
  const token = state.token + 1;
  const content: Content = { status: 'waiting' };
  return { ...settled(changed(state, { ...card, token, subject, trail, content })), token };
}

function closed(state: HoverState, card: Shown): HoverState {
  if (state.live?.id === card.id) return { ...state, live: null, pending: null };
  return { ...state, pinned: state.pinned.filter(({ id }) => id !== card.id) };
}

function pin(state: HoverState, card: Shown, on: boolean): HoverState {
  if (on === (state.live?.id !== card.id)) return state;
  if (!on) return { ...closed(state, card), live: card, pending: null };
  return { ...closed(state, card), pinned: [...state.pinned, card] };
}

/** What is on top is what the next Escape closes. */
function raised(state: HoverState, card: Shown): HoverState {
  if (!state.pinned.includes(card) || state.pinned.at(-1) === card) return state;
  return { ...state, pinned: [...state.pinned.filter((one) => one !== card), card] };
}

function inCard(state: HoverState, card: Shown, action: CardAction): HoverState {
  const { subject, trail } = card;
  switch (action.type) {
    case 'follow':
      // A second press on the same link finds the card on its way there.
      if (isSameSubject(action.subject, subject)) return state;
      return turned(state, card, action.subject, [...trail, subject]);
    case 'back': {
      const previous = trail.at(-1);
      return previous === undefined ? state : turned(state, card, previous, trail.slice(0, -1));
    }
    case 'retry':
      return turned(state, card, subject, trail);
    case 'pin':
      return pin(state, card, action.on);
    case 'raise':
      return raised(state, card);
    case 'close':
      return closed(state, card);
  }
}

function overMark(state: HoverState, hit: Hit): HoverState {
  const { live, pending } = state;
  if (live !== null && isSameMark(live.hit.mark, hit.mark)) return settled(state);
  if (cardOn(state.pinned, hit.mark)) return away(state);
  if (pending?.todo === 'open' && isSameMark(pending.hit.mark, hit.mark)) return state;
  const token = state.token + 1;
  return { ...state, token, pending: { token, todo: 'open', hit } };
}

function away(state: HoverState): HoverState {
  if (state.live?.by !== 'pointer') return settled(state);
  if (state.pending?.todo === 'close') return state;
  const token = state.token + 1;
  return { ...state, token, pending: { token, todo: 'close' } };
}

const dismissed = (state: HoverState): HoverState =>
  state.live === null ? settled(state) : closed(state, state.live);

/** Puts new content in the place of what a card waits for. */
function answered(state: HoverState, asked: number, content: Content): HoverState {
  const card = cardsOf(state).find(({ token }) => token === asked);
  return card === undefined ? state : changed(state, { ...card, content });
}

export function reduce(state: HoverState, action: HoverAction): HoverState {
  const { live, pending } = state;
  switch (action.type) {
    case 'over-mark':
      return overMark(state, action.hit);
    case 'over-card':
      return action.id === live?.id ? settled(state) : away(state);
    case 'away':
      return away(state);
    case 'time-up':
      if (pending?.token !== action.token) return state;
      return pending.todo === 'open' ? opened(state, pending.hit, 'pointer') : dismissed(state);
    case 'slow': {
      const card = cardsOf(state).find(({ token }) => token === action.token);
      return card?.content.status === 'waiting'
        ? changed(state, { ...card, content: { status: 'loading' } })
        : state;
    }
    case 'answered':
      return answered(state, action.token, action.content);
    case 'open':
      return opened(state, action.hit, action.by);
    case 'in-card': {
      const card = cardsOf(state).find(({ id }) => id === action.id);
      return card === undefined ? state : inCard(state, card, action.action);
    }
    case 'out-of-sight':
      return live?.id === action.id && live.by === 'pointer' ? dismissed(state) : state;
    case 'dismiss':
      return dismissed(state);
    case 'escape': {
      const last = cardsOf(state).at(-1);
      return last === undefined ? settled(state) : closed(state, last);
    }
  }
}
