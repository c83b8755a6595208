import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  after,
  answered,
  jane,
  lake,
  lakeOpen,
  timeUp,
} from '../../scripts/lib/test/hover-moves.ts';
import { reduce, START, type HoverAction, type HoverState } from './hover.ts';

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
  const held = (): HoverState => after({ type: 'open', hit: lake, by: 'keyboard' });

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
    fc.record({
      type: fc.constant('open'),
      hit,
      by: fc.constantFrom('pointer', 'keyboard', 'touch'),
    }),
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
