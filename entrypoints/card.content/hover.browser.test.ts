import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardFixture } from '../../scripts/lib/test/cards.ts';
import { hitOf, setPage } from '../../scripts/lib/test/page.ts';
import type { Hit } from '../content/point.ts';
import { reduce, START, type HoverAction, type HoverState } from './hover.ts';

let lake: Hit;
let jane: Hit;
beforeAll(() => {
  setPage('<p>the Lake Summit and Jane Doe</p>');
  lake = hitOf('Lake Summit');
  jane = hitOf('Jane Doe', { kind: 'actor', id: 'jane-doe' });
});

const after = (...actions: HoverAction[]): HoverState => actions.reduce(reduce, START);
/** The pending time is up. */
const timeUp = (state: HoverState): HoverState =>
  reduce(state, { type: 'time-up', token: state.pending?.token ?? -1 });

const overLake = (): HoverState => after({ type: 'over-mark', hit: lake });
const lakeOpen = (): HoverState => timeUp(overLake());
const answered = (token: number, line = 'x'): HoverAction => ({
  type: 'answered',
  token,
  content: { status: 'ready', card: { ...cardFixture('lake-summit'), line } },
});

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
});

describe('grace', () => {
  test('the card closes some time after the pointer has left', () => {
    const leaving = reduce(lakeOpen(), { type: 'away' });
    expect(leaving.shown).not.toBeNull();
    expect(timeUp(leaving).shown).toBeNull();
  });

  test.each(['over-card', 'over-mark'] as const)('it stays where the pointer comes back: %s', (type) => {
    const leaving = reduce(lakeOpen(), { type: 'away' });
    const back = reduce(leaving, type === 'over-card' ? { type } : { type, hit: lake });
    expect(back.pending).toBeNull();
    expect(reduce(back, { type: 'time-up', token: leaving.token }).shown).toBe(leaving.shown);
  });

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

describe('an answer', () => {
  test('is shown where it is still waited for', () => {
    const state = lakeOpen();
    expect(reduce(state, answered(state.token)).shown?.content.status).toBe('ready');
  });

  test('is dropped where the card has closed, or shows something else by then', () => {
    const token = lakeOpen().token;
    const closed = reduce(lakeOpen(), { type: 'close' });
    expect(reduce(closed, answered(token))).toBe(closed);
    const turned = reduce(lakeOpen(), { type: 'follow', subject: { kind: 'event', id: 'x' } });
    expect(reduce(turned, answered(token))).toBe(turned);
  });
});

describe('a card opened by keyboard', () => {
  const held = (): HoverState => after({ type: 'open', hit: lake, byKeyboard: true });

  test('opens at once and is not closed by the pointer', () => {
    expect(held().shown?.subject.id).toBe('lake-summit');
    expect(timeUp(reduce(held(), { type: 'away' })).shown).not.toBeNull();
  });

  test('is closed by Escape', () => {
    expect(reduce(held(), { type: 'close' }).shown).toBeNull();
  });
});

describe('inside the card', () => {
  const pamphlet = { kind: 'event', id: 'pamphlet' } as const;
  const followed = (): HoverState => reduce(lakeOpen(), { type: 'follow', subject: pamphlet });

  test('a link leads to another note, and back', () => {
    expect(followed().shown).toMatchObject({ subject: pamphlet, content: { status: 'loading' } });
    const back = reduce(followed(), { type: 'back' });
    expect(back.shown).toMatchObject({ subject: { id: 'lake-summit' }, trail: [] });
    expect(reduce(back, { type: 'back' })).toBe(back);
  });

  test('trying again asks anew for the same note, and keeps the way back', () => {
    const token = followed().token;
    const failed = reduce(followed(), { type: 'answered', token, content: { status: 'failed' } });
    const again = reduce(failed, { type: 'retry' });
    expect(again.shown).toMatchObject({ subject: pamphlet, content: { status: 'loading' } });
    expect(again.shown?.trail).toHaveLength(1);
    expect(again.token).toBeGreaterThan(token);
  });

  test.each(['follow', 'back', 'retry', 'close', 'away', 'over-card'] as const)(
    'where none is open, %s does nothing',
    (type) => {
      const action: HoverAction = type === 'follow' ? { type, subject: pamphlet } : { type };
      expect(reduce(START, action)).toBe(START);
    },
  );
});

test('whatever happens, a card never shows the answer to another question', () => {
  const token = fc.nat({ max: 12 });
  const hit = fc.boolean().map((first) => (first ? lake : jane));
  const simple = fc.constantFrom('over-card', 'away', 'back', 'retry', 'close');
  const action: fc.Arbitrary<HoverAction> = fc.oneof(
    hit.map((at) => ({ type: 'over-mark', hit: at }) as const),
    simple.map((type) => ({ type }) as const),
    token.map((at) => ({ type: 'time-up', token: at }) as const),
    token.map((at) => answered(at, String(at))),
    fc.record({ type: fc.constant('open'), hit, byKeyboard: fc.boolean() }),
    fc.string().map((id) => ({ type: 'follow', subject: { kind: 'event', id } }) as const),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      let state = START;
      for (const next of actions) {
        const { token: before } = state;
        state = reduce(state, next);
        const { shown, pending } = state;
        if (shown?.content.status === 'ready' && shown.content.card.kind === 'event') {
          expect(shown.content.card.line).toBe(String(shown.token));
        }
        expect(state.token).toBeGreaterThanOrEqual(before);
        expect(pending?.token ?? 0).toBeLessThanOrEqual(state.token);
        expect(shown?.token ?? 0).toBeLessThanOrEqual(state.token);
      }
    }),
    { numRuns: 500 },
  );
});
