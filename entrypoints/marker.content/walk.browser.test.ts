import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { countListeners } from '../../scripts/lib/test/listeners.ts';
import { hitOf, marksOf, mentionOf, setPage } from '../../scripts/lib/test/page.ts';
import type { HoverAction } from '../card.content/hover.ts';
import type { Mark } from './marks.ts';
import { boxesOf } from './point.ts';
import { createWalk } from './walk.ts';

let stop: AbortController;
let acts: HoverAction[];
let marks: readonly Mark[];

const card = {
  act: (action: HoverAction) => void acts.push(action),
  cardOf: () => null,
};

/** The words that the last `open` was for. */
function openedWords(): string | undefined {
  const last = acts.findLast((action) => action.type === 'open');
  return last?.type === 'open' ? last.hit.mark.text : undefined;
}

beforeEach(() => {
  stop = new AbortController();
  acts = [];
  setPage('<p>first talks</p><p style="margin-top: 3000px">second talks</p><p>third talks</p>');
  marks = marksOf(...['first', 'second', 'third'].map((word) => mentionOf(`${word} talks`)));
  scrollTo({ top: 0, behavior: 'instant' });
});

afterEach(() => stop.abort());

describe('from mention to mention', () => {
  test('the first step goes to the first in view, and each further one on', () => {
    const walk = createWalk(() => marks, card, stop.signal);
    walk.step(1);
    walk.open();
    expect(openedWords()).toBe('first talks');
    walk.step(1);
    walk.open();
    expect(openedWords()).toBe('second talks');
  });

  test('what is far down the page is brought into view', () => {
    const walk = createWalk(() => marks, card, stop.signal);
    walk.step(1);
    walk.step(1);
    expect(scrollY).toBeGreaterThan(1000);
  });

  test.each([
    ['a page', '', ''],
    ['a box that scrolls', 'height: 400px; overflow: auto', ''],
    ['a page that scrolls smoothly', '', 'html { scroll-behavior: smooth }'],
  ])(
    'words far from the middle of a tall element are brought into view, in %s',
    (_, box, style) => {
      const lines = 'Nothing of note. <br><br>'.repeat(300);
      const tall = `<div>${lines}fourth talks${lines.repeat(2)}</div>`;
      setPage(`<style>${style}</style><div style="${box}">${tall}</div>`);
      marks = marksOf(mentionOf('fourth talks'));
      createWalk(() => marks, card, stop.signal).step(1);
      const [mark] = marks;
      const top = mark === undefined ? NaN : (boxesOf(mark)[0]?.top ?? NaN);
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(box === '' ? innerHeight : Math.min(innerHeight, 420));
    },
  );

  test('after the last comes the first, and before the first the last', () => {
    const walk = createWalk(() => marks, card, stop.signal);
    walk.step(-1);
    walk.open();
    expect(openedWords()).toBe('third talks');
    walk.step(1);
    walk.open();
    expect(openedWords()).toBe('first talks');
  });

  test('the place is kept when the page is read again', () => {
    const walk = createWalk(() => marks, card, stop.signal);
    walk.step(1);
    marks = marksOf(...['first', 'second', 'third'].map((word) => mentionOf(`${word} talks`)));
    walk.step(1);
    walk.open();
    expect(openedWords()).toBe('second talks');
  });
});

test('where the page has put others in the place of all, the card opens at the first in view', () => {
  const walk = createWalk(() => marks, card, stop.signal);
  walk.step(1);
  setPage('<p>fresh talks</p>');
  marks = marksOf(mentionOf('fresh talks'));
  walk.open();
  expect(openedWords()).toBe('fresh talks');
});

test('a card that a key opens is opened by keyboard, even before any step', () => {
  createWalk(() => marks, card, stop.signal).open();
  expect(acts.at(-1)).toMatchObject({ type: 'open', by: 'keyboard' });
  expect(openedWords()).toBe('first talks');
});

test('where nothing is marked, nothing happens', () => {
  const walk = createWalk(() => [], card, stop.signal);
  walk.step(1);
  walk.open();
  expect(acts).toEqual([]);
});

describe('the ring', () => {
  const rings = (): DOMRect[] =>
    [...document.querySelectorAll('parallax-note')].flatMap((host) =>
      [...(host.shadowRoot?.querySelectorAll('.ring') ?? [])].map((ring) =>
        ring.getBoundingClientRect(),
      ),
    );
  const box = (words: string): DOMRect => hitOf(words).box;

  test('is around the mention that the walk is on, and on it alone', () => {
    const walk = createWalk(() => marks, card, stop.signal);
    expect(rings()).toEqual([]);
    walk.step(1);
    expect(rings()).toEqual([box('first talks')]);
    walk.step(1);
    expect(rings()).toEqual([box('second talks')]);
  });

  test('goes along when the page scrolls', async () => {
    const walk = createWalk(() => marks, card, stop.signal);
    walk.step(1);
    scrollTo(0, 5);
    await vi.waitFor(() => expect(rings()).toEqual([box('first talks')]));
    expect(scrollY).toBe(5);
  });

  test.each([
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    new PointerEvent('pointerdown', { bubbles: true }),
  ])('goes at %s, and nothing is left in the page', (event) => {
    const before = document.documentElement.outerHTML;
    const listeners = countListeners();
    const walk = createWalk(() => marks, card, stop.signal);
    walk.step(1);
    document.body.dispatchEvent(event);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(listeners.left()).toEqual([]);
    listeners.stop();
  });

  test('stays where Escape closes a card', () => {
    const walk = createWalk(() => marks, { ...card, cardOf: () => 7 }, stop.signal);
    walk.step(1);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(rings()).toHaveLength(1);
  });

  test('goes with the session', () => {
    createWalk(() => marks, card, stop.signal).step(1);
    stop.abort();
    expect(rings()).toEqual([]);
  });
});
