import { describe, expect, test } from 'vitest';
import {
  answered,
  jane,
  lake,
  lakeOpen,
  overLake,
  timeUp,
} from '../../scripts/lib/test/hover-moves.ts';
import { hitOf } from '../../scripts/lib/test/page.ts';
import { reduce } from './hover.ts';

describe('intent', () => {
  test('a card opens when the pointer has stayed on a mark', () => {
    expect(overLake().shown).toBeNull();
    expect(lakeOpen().shown).toMatchObject({
      subject: { kind: 'event', id: 'lake-summit' },
      content: { status: 'loading' },
    });
  });

  test('none opens where the pointer only passed over', () => {
    const gone = reduce(overLake(), { type: 'away' });
    expect(gone.pending).toBeNull();
    expect(reduce(gone, { type: 'time-up', token: overLake().token }).shown).toBeNull();
  });

  test('moving on the same mark does not begin the wait anew', () => {
    const state = overLake();
    expect(reduce(state, { type: 'over-mark', hit: lake })).toBe(state);
  });

  test('of two marks passed, the one that the pointer stays on opens', () => {
    const state = timeUp(reduce(overLake(), { type: 'over-mark', hit: jane }));
    expect(state.shown?.subject).toEqual({ kind: 'actor', id: 'jane-doe' });
  });

  test('the end of a wait that was given up opens nothing', () => {
    const state = reduce(overLake(), { type: 'over-mark', hit: jane });
    expect(reduce(state, { type: 'time-up', token: overLake().token })).toBe(state);
  });
});

describe('grace', () => {
  test('the card closes some time after the pointer has left', () => {
    const leaving = reduce(lakeOpen(), { type: 'away' });
    expect(leaving.shown).not.toBeNull();
    expect(timeUp(leaving).shown).toBeNull();
  });

  test.each(['over-card', 'over-mark'] as const)(
    'it stays where the pointer comes back: %s',
    (type) => {
      const leaving = reduce(lakeOpen(), { type: 'away' });
      const back = reduce(leaving, type === 'over-card' ? { type } : { type, hit: lake });
      expect(back.pending).toBeNull();
      expect(reduce(back, { type: 'time-up', token: leaving.token }).shown).toBe(leaving.shown);
    },
  );

  test('moving further away does not begin it anew', () => {
    const leaving = reduce(lakeOpen(), { type: 'away' });
    expect(reduce(leaving, { type: 'away' })).toBe(leaving);
  });

  test('a mark crossed on the way to the card does not take its place', () => {
    const crossing = reduce(lakeOpen(), { type: 'over-mark', hit: jane });
    const state = reduce(crossing, { type: 'over-card' });
    expect(timeUp(state).shown?.subject.id).toBe('lake-summit');
  });
});

test('a page read again has new marks in the old places: the open card stays as it is', () => {
  const state = reduce(lakeOpen(), answered(lakeOpen().token));
  expect(reduce(state, { type: 'over-mark', hit: hitOf('Lake Summit') })).toBe(state);
});
