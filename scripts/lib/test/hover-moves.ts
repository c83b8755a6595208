import {
  reduce,
  START,
  type CardAction,
  type HoverAction,
  type HoverState,
} from '../../../entrypoints/card.content/hover.ts';
import { cardFixture } from './cards.ts';
import { hitOf, setPage } from './page.ts';

setPage('<p>the Lake Summit and Jane Doe</p>');
export const lake = hitOf('Lake Summit');
export const jane = hitOf('Jane Doe', { kind: 'actor', id: 'jane-doe' });

export const after = (...actions: HoverAction[]): HoverState => actions.reduce(reduce, START);

/** The pending time is up. */
export const timeUp = (state: HoverState): HoverState =>
  reduce(state, { type: 'time-up', token: state.pending?.token ?? -1 });

export const overLake = (): HoverState => after({ type: 'over-mark', hit: lake });
export const lakeOpen = (): HoverState => timeUp(overLake());

/** An answer of the background, which can be told from others by its line. */
export const answered = (token: number, line = 'x'): HoverAction => ({
  type: 'answered',
  token,
  content: { status: 'ready', card: { ...cardFixture('lake-summit'), line } },
});

/** The reader does something in the card that comes and goes with the pointer. */
export const inLive = (state: HoverState, action: CardAction): HoverState =>
  reduce(state, { type: 'in-card', id: state.live?.id ?? -1, action });

/** The card on the lake summit, pinned. */
export const lakePinned = (): HoverState => inLive(lakeOpen(), { type: 'pin', on: true });
