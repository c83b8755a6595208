import { describe, expect, test } from 'vitest';
import {
  after,
  answered,
  inLive,
  jane,
  lake,
  lakeOpen,
  lakePinned,
  overLake,
  timeUp,
} from '../../scripts/lib/test/hover-moves.ts';
import { hitOf } from '../../scripts/lib/test/page.ts';
import { reduce, type HoverState } from './hover.ts';

describe('intent', () => {
  test('a card opens when the pointer has stayed on a mark', () => {
    expect(overLake().live).toBeNull();
    expect(lakeOpen().live).toMatchObject({
      subject: { kind: 'event', id: 'lake-summit' },
      content: { status: 'waiting' },
    });
  });

  test('none opens where the pointer only passed over', () => {
    const gone = reduce(overLake(), { type: 'away' });
    expect(gone.pending).toBeNull();
    expect(reduce(gone, { type: 'time-up', token: overLake().token }).live).toBeNull();
  });

  test('moving on the same mark does not begin the wait anew', () => {
    const state = overLake();
    expect(reduce(state, { type: 'over-mark', hit: lake })).toBe(state);
  });

  test('of two marks passed, the one that the pointer stays on opens', () => {
    const state = timeUp(reduce(overLake(), { type: 'over-mark', hit: jane }));
    expect(state.live?.subject).toEqual({ kind: 'actor', id: 'jane-doe' });
  });

  test('the end of a wait that was given up opens nothing', () => {
    const state = reduce(overLake(), { type: 'over-mark', hit: jane });
    expect(reduce(state, { type: 'time-up', token: overLake().token })).toBe(state);
  });
});

describe('grace', () => {
  test('the card closes some time after the pointer has left', () => {
    const leaving = reduce(lakeOpen(), { type: 'away' });
    expect(leaving.live).not.toBeNull();
    expect(timeUp(leaving).live).toBeNull();
  });

  test.each(['over-card', 'over-mark'] as const)(
    'it stays where the pointer comes back: %s',
    (type) => {
      const leaving = reduce(lakeOpen(), { type: 'away' });
      const id = leaving.live?.id ?? -1;
      const back = reduce(leaving, type === 'over-card' ? { type, id } : { type, hit: lake });
      expect(back.pending).toBeNull();
      expect(reduce(back, { type: 'time-up', token: leaving.token }).live).toBe(leaving.live);
    },
  );

  test('moving further away does not begin it anew', () => {
    const leaving = reduce(lakeOpen(), { type: 'away' });
    expect(reduce(leaving, { type: 'away' })).toBe(leaving);
  });

  test('a mark crossed on the way to the card does not take its place', () => {
    const crossing = reduce(lakeOpen(), { type: 'over-mark', hit: jane });
    const state = reduce(crossing, { type: 'over-card', id: crossing.live?.id ?? -1 });
    expect(timeUp(state).live?.subject.id).toBe('lake-summit');
  });
});

test('a page read again has new marks in the old places: the open card stays as it is', () => {
  const state = reduce(lakeOpen(), answered(lakeOpen().token));
  expect(reduce(state, { type: 'over-mark', hit: hitOf('Lake Summit') })).toBe(state);
});

describe('a pinned card', () => {
  const both = (): HoverState => timeUp(reduce(lakePinned(), { type: 'over-mark', hit: jane }));
  const ids = ({ pinned }: HoverState): string[] => pinned.map(({ subject }) => subject.id);

  test('stays where the pointer leaves, the reader presses elsewhere or scrolls it away', () => {
    const state = lakePinned();
    const id = state.pinned[0]?.id ?? -1;
    for (const type of ['away', 'dismiss'] as const) expect(reduce(state, { type })).toBe(state);
    expect(reduce(state, { type: 'out-of-sight', id })).toBe(state);
  });

  test('leaves room for another, to compare them', () => {
    expect(ids(both())).toEqual(['lake-summit']);
    expect(both().live?.subject.id).toBe('jane-doe');
    expect(ids(inLive(both(), { type: 'pin', on: true }))).toEqual(['lake-summit', 'jane-doe']);
  });

  test('is not opened a second time on its own mention', () => {
    expect(timeUp(reduce(lakePinned(), { type: 'over-mark', hit: lake })).live).toBeNull();
    expect(reduce(lakePinned(), { type: 'open', hit: lake, by: 'keyboard' }).live).toBeNull();
  });

  test('under the pointer does not keep another open', () => {
    const state = both();
    const over = reduce(state, { type: 'over-card', id: state.pinned[0]?.id ?? -1 });
    expect(over.pending?.todo).toBe('close');
    expect(timeUp(over)).toMatchObject({
      live: null,
      pinned: [{ subject: { id: 'lake-summit' } }],
    });
  });

  test('comes and goes with the pointer again once it is let loose', () => {
    const { pinned } = lakePinned();
    const id = pinned[0]?.id ?? -1;
    const loose = reduce(lakePinned(), { type: 'in-card', id, action: { type: 'pin', on: false } });
    expect(loose).toMatchObject({ live: { id }, pinned: [] });
    expect(timeUp(reduce(loose, { type: 'away' })).live).toBeNull();
  });

  test('closes at Escape after the one that was opened later, or by its own button', () => {
    const first = reduce(both(), { type: 'escape' });
    expect(first).toMatchObject({ live: null, pinned: [{ subject: { id: 'lake-summit' } }] });
    expect(reduce(first, { type: 'escape' }).pinned).toEqual([]);
    const id = both().pinned[0]?.id ?? -1;
    const left = reduce(both(), { type: 'in-card', id, action: { type: 'close' } });
    expect(left).toMatchObject({ live: { subject: { id: 'jane-doe' } }, pinned: [] });
  });

  test('comes over the others when it is used, and is then the next to close', () => {
    const pinned = inLive(both(), { type: 'pin', on: true });
    const id = pinned.pinned[0]?.id ?? -1;
    const used = reduce(pinned, { type: 'in-card', id, action: { type: 'raise' } });
    expect(ids(used)).toEqual(['jane-doe', 'lake-summit']);
    expect(ids(reduce(used, { type: 'escape' }))).toEqual(['jane-doe']);
    expect(reduce(used, { type: 'in-card', id, action: { type: 'raise' } })).toBe(used);
  });

  test('gets its answer after it was pinned', () => {
    const state = lakePinned();
    expect(reduce(state, answered(state.token)).pinned[0]?.content.status).toBe('ready');
  });
});

test('a card whose mention is scrolled away closes, unless a key opened it', () => {
  const away = (state: HoverState): HoverState =>
    reduce(state, { type: 'out-of-sight', id: state.live?.id ?? -1 });
  expect(away(lakeOpen()).live).toBeNull();
  expect(away(after({ type: 'open', hit: lake, by: 'keyboard' })).live).not.toBeNull();
});

test('that it is being looked up is said only where the answer is slow', () => {
  const { token } = lakeOpen();
  expect(reduce(lakeOpen(), { type: 'slow', token }).live?.content.status).toBe('loading');
  const ready = reduce(lakeOpen(), answered(token));
  expect(reduce(ready, { type: 'slow', token })).toBe(ready);
});
