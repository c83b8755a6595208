import { beforeEach, describe, expect, test } from 'vitest';
import { marksOf, mentionOf, setPage } from '../../scripts/lib/test/page.ts';
import type { HoverAction } from '../card.content/hover.ts';
import type { Mark } from './marks.ts';
import { createWalk } from './walk.ts';

let acts: HoverAction[];
let marks: readonly Mark[];

const card = {
  act: (action: HoverAction) => void acts.push(action),
  contains: () => false,
  follow: () => undefined,
};

/** The words that the last `open` was for. */
function openedWords(): string | undefined {
  const last = acts.findLast((action) => action.type === 'open');
  return last?.type === 'open' ? last.hit.mark.text : undefined;
}

beforeEach(() => {
  acts = [];
  setPage('<p>first talks</p><p style="margin-top: 3000px">second talks</p><p>third talks</p>');
  marks = marksOf(...['first', 'second', 'third'].map((word) => mentionOf(`${word} talks`)));
  scrollTo(0, 0);
});

describe('from mention to mention', () => {
  test('the first step goes to the first in view, and each further one on', () => {
    const walk = createWalk(() => marks, card);
    walk.step(1);
    walk.open();
    expect(openedWords()).toBe('first talks');
    walk.step(1);
    walk.open();
    expect(openedWords()).toBe('second talks');
  });

  test('what is far down the page is brought into view', () => {
    const walk = createWalk(() => marks, card);
    walk.step(1);
    walk.step(1);
    expect(scrollY).toBeGreaterThan(1000);
  });

  test('after the last comes the first, and before the first the last', () => {
    const walk = createWalk(() => marks, card);
    walk.step(-1);
    walk.open();
    expect(openedWords()).toBe('third talks');
    walk.step(1);
    walk.open();
    expect(openedWords()).toBe('first talks');
  });

  test('the place is kept when the page is read again', () => {
    const walk = createWalk(() => marks, card);
    walk.step(1);
    marks = marksOf(...['first', 'second', 'third'].map((word) => mentionOf(`${word} talks`)));
    walk.step(1);
    walk.open();
    expect(openedWords()).toBe('second talks');
  });
});

test('a card that a key opens is opened by keyboard, even before any step', () => {
  createWalk(() => marks, card).open();
  expect(acts.at(-1)).toMatchObject({ type: 'open', by: 'keyboard' });
  expect(openedWords()).toBe('first talks');
});

test('where nothing is marked, nothing happens', () => {
  const walk = createWalk(() => [], card);
  walk.step(1);
  walk.open();
  expect(acts).toEqual([]);
});
