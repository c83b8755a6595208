import type { Subject } from '../../components/subject.ts';
import type { Card } from '../../data/schema/card.ts';
import { isSameMark } from '../content/marks.ts';
import type { Hit } from '../content/point.ts';

/*
 * When the card opens and closes, as a pure function of what happened. Time and answers come in as
 * actions that carry the token of the state they were meant for: a late one finds another token, and
 * is dropped.
 */

/** A pointer that only passes over a mark stays on it for less than this, in milliseconds. */
export const INTENT = 250;
/** Long enough to cross the gap between a mark and its card with a slow hand, in milliseconds. */
export const GRACE = 300;

export type Content =
  | { status: 'loading' }
  | { status: 'ready'; card: Card }
  | { status: 'unknown' }
  | { status: 'failed' };

/** A key also brings the focus into the card; a touch makes the card a sheet. */
export type OpenedBy = 'pointer' | 'keyboard' | 'touch';

export interface Shown {
  token: number;
  hit: Hit;
  subject: Subject;
  content: Content;
  /** Subjects that were left by a link in the card, the latest last. */
  trail: Subject[];
  /** What opened it: only a card that the pointer opened closes when the pointer leaves. */
  by: OpenedBy;
}

export interface HoverState {
  shown: Shown | null;
  /** What happens when the time is up. */
  pending: { token: number; todo: 'open'; hit: Hit } | { token: number; todo: 'close' } | null;
  /** The token that was given out last. */
  token: number;
}

export type HoverAction =
  | { type: 'over-mark'; hit: Hit }
  | { type: 'over-card' }
  | { type: 'away' }
  | { type: 'time-up'; token: number }
  | { type: 'answered'; token: number; content: Content }
  | { type: 'open'; hit: Hit; by: OpenedBy }
  | { type: 'follow'; subject: Subject }
  | { type: 'back' }
  | { type: 'retry' }
  | { type: 'close' };

export const START: HoverState = { shown: null, pending: null, token: 0 };

const subjectOf = ({ mark }: Hit): Subject => ({ kind: mark.mention.kind, id: mark.mention.id });

function opened(state: HoverState, hit: Hit, by: OpenedBy): HoverState {
  const token = state.token + 1;
  const content: Content = { status: 'loading' };
  const shown = { token, hit, subject: subjectOf(hit), content, trail: [], by };
  return { shown, pending: null, token };
}

/** The same card on another subject; its answer gets a token of its own. */
function turned(state: HoverState, subject: Subject, trail: Subject[]): HoverState {
  if (state.shown === null) return state;
  const token = state.token + 1;
  const content: Content = { status: 'loading' };
  return { shown: { ...state.shown, token, subject, trail, content }, pending: null, token };
}

function overMark(state: HoverState, hit: Hit): HoverState {
  const { shown, pending } = state;
  if (shown !== null && isSameMark(shown.hit.mark, hit.mark)) {
    return pending === null ? state : { ...state, pending: null };
  }
  if (pending?.todo === 'open' && isSameMark(pending.hit.mark, hit.mark)) return state;
  const token = state.token + 1;
  return { ...state, token, pending: { token, todo: 'open', hit } };
}

function away(state: HoverState): HoverState {
  if (state.shown === null || state.shown.by !== 'pointer') {
    return state.pending === null ? state : { ...state, pending: null };
  }
  if (state.pending?.todo === 'close') return state;
  const token = state.token + 1;
  return { ...state, token, pending: { token, todo: 'close' } };
}

export function reduce(state: HoverState, action: HoverAction): HoverState {
  const { shown, pending } = state;
  switch (action.type) {
    case 'over-mark':
      return overMark(state, action.hit);
    case 'over-card':
      return pending === null ? state : { ...state, pending: null };
    case 'away':
      return away(state);
    case 'time-up':
      if (pending?.token !== action.token) return state;
      return pending.todo === 'open'
        ? opened(state, pending.hit, 'pointer')
        : { ...state, shown: null, pending: null };
    case 'answered':
      if (shown?.token !== action.token) return state;
      return { ...state, shown: { ...shown, content: action.content } };
    case 'open':
      return opened(state, action.hit, action.by);
    case 'follow':
      return shown === null
        ? state
        : turned(state, action.subject, [...shown.trail, shown.subject]);
    case 'back': {
      const previous = shown?.trail.at(-1);
      return shown === null || previous === undefined
        ? state
        : turned(state, previous, shown.trail.slice(0, -1));
    }
    case 'retry':
      return shown === null ? state : turned(state, shown.subject, shown.trail);
    case 'close':
      return shown === null && pending === null ? state : { ...state, shown: null, pending: null };
  }
}
