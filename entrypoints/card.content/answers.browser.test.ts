import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  after,
  answered,
  inLive,
  jane,
  lake,
  lakeOpen,
  timeUp,
} from '../../scripts/lib/test/hover-moves.ts';
import {
  cardsOf,
  reduce,
  START,
  type CardAction,
  type HoverAction,
  type HoverState,
} from './hover.ts';

describe('an answer', () => {
  test('is shown where it is still waited for', () => {
    const state = lakeOpen();
    expect(reduce(state, answered(state.token)).live?.content.status).toBe('ready');
  });

  test('is dropped where the card has closed, or shows something else by then', () => {
    const token = lakeOpen().token;
    const closed = inLive(lakeOpen(), { type: 'close' });
    expect(reduce(closed, answered(token))).toBe(closed);
    const turned = inLive(lakeOpen(), { type: 'follow', subject: { kind: 'event', id: 'x' } });
    expect(reduce(turned, answered(token))).toBe(turned);
  });
});

describe('a card opened by keyboard', () => {
  const held = (): HoverState => after({ type: 'open', hit: lake, by: 'keyboard' });

  test('opens at once and is not closed by the pointer', () => {
    expect(held().live?.subject.id).toBe('lake-summit');
    expect(timeUp(reduce(held(), { type: 'away' })).live).not.toBeNull();
  });

  test('is closed by Escape', () => {
    expect(reduce(held(), { type: 'escape' }).live).toBeNull();
  });
});

describe('inside the card', () => {
  const pamphlet = { kind: 'event', id: 'pamphlet' } as const;
  const followed = (): HoverState => inLive(lakeOpen(), { type: 'follow', subject: pamphlet });

  test('a link leads to another note, and back', () => {
    expect(followed().live).toMatchObject({ subject: pamphlet, content: { status: 'waiting' } });
    const back = inLive(followed(), { type: 'back' });
    expect(back.live).toMatchObject({ subject: { id: 'lake-summit' }, trail: [] });
    expect(inLive(back, { type: 'back' })).toBe(back);
  });

  test('trying again asks anew for the same note, and keeps the way back', () => {
    const token = followed().token;
    const failed = reduce(followed(), { type: 'answered', token, content: { status: 'failed' } });
    const again = inLive(failed, { type: 'retry' });
    expect(again.live).toMatchObject({ subject: pamphlet, content: { status: 'waiting' } });
    expect(again.live?.trail).toHaveLength(1);
    expect(again.token).toBeGreaterThan(token);
  });

  test('pressing the same link twice leads there once', () => {
    const once = followed();
    expect(inLive(once, { type: 'follow', subject: pamphlet })).toBe(once);
  });

  test.each<HoverAction>([
    ...([{ type: 'back' }, { type: 'retry' }, { type: 'close' }] as const).map(
      (action) => ({ type: 'in-card', id: 1, action }) as const,
    ),
    { type: 'away' },
    { type: 'dismiss' },
    { type: 'escape' },
    { type: 'over-card', id: 1 },
    { type: 'out-of-sight', id: 1 },
  ])('where none is open, nothing comes of %j', (action) => {
    expect(reduce(START, action)).toBe(START);
  });
});

test('whatever happens, a card never shows the answer to another question', () => {
  const token = fc.nat({ max: 12 });
  const hit = fc.boolean().map((first) => (first ? lake : jane));
  const id = token;
  const simple = fc.constantFrom('away', 'dismiss', 'escape');
  const inside: fc.Arbitrary<CardAction> = fc.oneof(
    fc.constantFrom('back', 'retry', 'close').map((type) => ({ type }) as const),
    fc.boolean().map((on) => ({ type: 'pin', on }) as const),
    fc.string().map((name) => ({ type: 'follow', subject: { kind: 'event', id: name } }) as const),
  );
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
    fc.record({ type: fc.constant('in-card'), id, action: inside }),
    fc.record({ type: fc.constantFrom('over-card', 'out-of-sight'), id }),
    token.map((at) => ({ type: 'slow', token: at }) as const),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      let state = START;
      for (const next of actions) {
        const { token: before } = state;
        state = reduce(state, next);
        const cards = cardsOf(state);
        for (const { content, token: asked } of cards) {
          if (content.status === 'ready' && content.card.kind === 'event') {
            expect(content.card.line).toBe(String(asked));
          }
          expect(asked).toBeLessThanOrEqual(state.token);
        }
        expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length);
        expect(state.token).toBeGreaterThanOrEqual(before);
        expect(state.pending?.token ?? 0).toBeLessThanOrEqual(state.token);
      }
    }),
    { numRuns: 500 },
  );
});
