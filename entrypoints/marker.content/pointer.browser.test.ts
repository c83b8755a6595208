import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { countListeners } from '../../scripts/lib/test/listeners.ts';
import { hitOf, marksOf, mentionOf, setPage } from '../../scripts/lib/test/page.ts';
import type { HoverAction } from '../card.content/hover.ts';
import { indexMarks } from './point.ts';
import { listenToReader } from './pointer.ts';

let stop: AbortController;
let acts: HoverAction['type'][];
let inCard = false;

beforeEach(() => {
  setPage('<p>the Lake Summit met</p><p id="else">elsewhere</p>');
  stop = new AbortController();
  acts = [];
  inCard = false;
  const card = {
    act: ({ type }: HoverAction) => void acts.push(type),
    cardOf: () => (inCard ? 7 : null),
  };
  listenToReader(() => indexMarks(marksOf(mentionOf('Lake Summit'))), card, stop.signal);
});
afterEach(() => stop.abort());

const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

/** A pointer event in the middle of the words. */
function point(type: string, words: string, pointerType = 'mouse', buttons = 0): void {
  const { mark, box } = hitOf(words);
  const init = { bubbles: true, composed: true, pointerType, buttons };
  const [clientX, clientY] = [box.left + box.width / 2, box.top + box.height / 2];
  mark.element.dispatchEvent(new PointerEvent(type, { ...init, clientX, clientY }));
}

describe('the card is told', () => {
  test('that the pointer is over a mark, and once a frame at most', async () => {
    point('pointermove', 'elsewhere');
    point('pointermove', 'Lake Summit');
    await nextFrame();
    expect(acts).toEqual(['over-mark']);
  });

  test('that it is away, on other words or out of the page', async () => {
    point('pointermove', 'elsewhere');
    await nextFrame();
    document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
    expect(acts).toEqual(['away', 'away']);
  });

  test('that it is over the card, whatever lies behind', async () => {
    inCard = true;
    point('pointermove', 'Lake Summit');
    await nextFrame();
    expect(acts).toEqual(['over-card']);
  });

  test('to close on Escape and on a press outside it', () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    point('pointerdown', 'elsewhere');
    inCard = true;
    point('pointerdown', 'elsewhere');
    expect(acts).toEqual(['escape', 'dismiss']);
  });

  test('nothing of a mark that the reader selects words across', async () => {
    point('pointermove', 'Lake Summit', 'mouse', 1);
    await nextFrame();
    expect(acts).toEqual([]);
  });

  test('nothing of a finger that passes', async () => {
    point('pointermove', 'Lake Summit', 'touch');
    await nextFrame();
    expect(acts).toEqual([]);
  });
});

test('no event is kept from the page', () => {
  const { mark } = hitOf('Lake Summit');
  const heard = vi.fn<() => void>();
  for (const event of [
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    new PointerEvent('pointerdown', { bubbles: true, cancelable: true }),
  ]) {
    document.body.addEventListener(event.type, heard, { once: true });
    mark.element.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  }
  expect(heard).toHaveBeenCalledTimes(2);
});

test('once the signal has aborted no listener is left, and no move is looked at', async () => {
  const listeners = countListeners();
  const ended = new AbortController();
  const act = vi.fn<() => void>();
  listenToReader(() => new Map(), { act, cardOf: () => null }, ended.signal);
  expect(listeners.left().length).toBeGreaterThan(0);
  point('pointermove', 'Lake Summit');
  ended.abort();
  await nextFrame();
  expect(act).not.toHaveBeenCalled();
  expect(listeners.left()).toEqual([]);
  listeners.stop();
});

describe('a finger', () => {
  /** A tap in the middle of the words, on the element there. */
  function tap(words: string, pointerType: string): void {
    const { box } = hitOf(words);
    const [clientX, clientY] = [box.left + box.width / 2, box.top + box.height / 2];
    const target = document.elementFromPoint(clientX, clientY) ?? document.body;
    target.dispatchEvent(
      new PointerEvent('click', { bubbles: true, pointerType, clientX, clientY }),
    );
  }

  test('opens the card of the mark that it taps', () => {
    tap('Lake Summit', 'touch');
    expect(acts).toEqual(['open']);
  });

  test('does nothing elsewhere, and a mouse click opens nothing', () => {
    tap('elsewhere', 'touch');
    tap('Lake Summit', 'mouse');
    expect(acts).toEqual([]);
  });

  test('follows a link that it taps, mark or not', () => {
    setPage('<p><a href="#there">the Lake Summit</a> met</p>');
    tap('Lake Summit', 'touch');
    expect(acts).toEqual([]);
  });
});
