import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer } from '../../messages.ts';
import { cardFixture } from '../../scripts/lib/test/cards.ts';
import { countListeners } from '../../scripts/lib/test/listeners.ts';
import { click, host, inCard, OPTIONS, shown } from '../../scripts/lib/test/open-card.ts';
import { hitOf, setPage } from '../../scripts/lib/test/page.ts';
import type { CardController } from '../marker.content/late-card.ts';
import { createCardController } from './controller.ts';

let stop: AbortController;
let card: CardController;
let asked: string[];

beforeEach(() => {
  fakeBrowser.reset();
  setPage('<p>the Lake Summit and Jane Doe</p>');
  stop = new AbortController();
  asked = [];
  answer(
    {
      card: ({ id }) => {
        asked.push(id);
        return id === 'none' ? Promise.resolve(null) : Promise.resolve(cardFixture(id));
      },
    },
    stop.signal,
  );
  card = createCardController(OPTIONS, stop.signal);
});
afterEach(() => stop.abort());

test('the host stands in the page only while a card is open, and nothing else is changed', async () => {
  const before = document.documentElement.outerHTML;
  card.act({ type: 'over-mark', hit: hitOf('Lake Summit') });
  expect(host()).toBeNull();
  await shown('Summit at the lake');
  expect(document.querySelectorAll('parallax-note')).toHaveLength(1);
  expect(CSS.highlights.has('parallax-open')).toBe(true);
  card.act({ type: 'dismiss' });
  expect(document.documentElement.outerHTML).toBe(before);
  expect(CSS.highlights.has('parallax-open')).toBe(false);
});

test('a mark that the pointer only passes is not asked for; one that it rests on, before its card is due', async () => {
  card.act({ type: 'over-mark', hit: hitOf('Jane Doe', { id: 'pamphlet' }) });
  card.act({ type: 'away' });
  card.act({ type: 'over-mark', hit: hitOf('Lake Summit') });
  await vi.waitFor(() => expect(asked).toEqual(['lake-summit']), { interval: 5 });
  expect(host()).toBeNull();
  await shown('Summit at the lake');
  expect(asked).toEqual(['lake-summit']);
});

test('the card lies under its mention or over it, never on it, and inside the window', async () => {
  const hit = hitOf('Lake Summit');
  card.act({ type: 'open', hit, by: 'keyboard' });
  await shown('Summit at the lake');
  const box = inCard('.card')?.getBoundingClientRect();
  if (box === undefined) throw new Error('no card');
  expect(box.top >= hit.box.bottom || box.bottom <= hit.box.top).toBe(true);
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(innerWidth);
  expect(document.elementFromPoint(box.left + 20, box.top + 5)).toBe(host());
});

test('a link in the card leads on, the arrow back', async () => {
  card.act({ type: 'open', hit: hitOf('Lake Summit'), by: 'keyboard' });
  await shown('Summit at the lake');
  click('.links button');
  await shown('Event pamphlet');
  click('.card-back');
  await shown('Summit at the lake');
  expect(asked).toEqual(['lake-summit', 'pamphlet', 'lake-summit']);
});

test('another note is shown from its top, wherever the one before was read to', async () => {
  card.act({ type: 'open', hit: hitOf('Lake Summit'), by: 'keyboard' });
  await shown('Summit at the lake');
  const body = inCard('.card-body');
  if (!(body instanceof HTMLElement)) throw new Error('no card');
  body.style.flex = '0 0 40px';
  body.scrollTop = 30;
  expect(body.scrollTop).toBe(30);
  click('.links button');
  await shown('Event pamphlet');
  expect(inCard('.card-body')?.scrollTop).toBe(0);
});

test('what the corpus does not know is said', async () => {
  card.act({ type: 'open', hit: hitOf('Jane Doe', { id: 'none' }), by: 'keyboard' });
  await vi.waitFor(() => expect(inCard('.card-state')).toBeTruthy());
  await vi.waitFor(() => expect(inCard('.card-state')?.textContent).toMatch(/corpus/));
});

test('where the background fails the reader can try again', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  fakeBrowser.reset();
  card.act({ type: 'open', hit: hitOf('Lake Summit'), by: 'keyboard' });
  await vi.waitFor(() => expect(inCard('[role=alert]')).toBeTruthy());
  answer({ card: () => Promise.resolve(cardFixture('lake-summit')) }, stop.signal);
  click('[role=alert] button');
  await shown('Summit at the lake');
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

test('where the extension is gone from under the page, the card says so and can be closed', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { id } = fakeBrowser.runtime;
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { id: undefined });
  const words = vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  card.act({ type: 'open', hit: hitOf('Lake Summit'), by: 'keyboard' });
  await vi.waitFor(() => expect(inCard('[role=alert]')?.textContent).toMatch(/Reload this page/));
  click('[role=alert] button');
  expect(host()).toBeNull();
  words.mockRestore();
  Object.assign(fakeBrowser.runtime, { id });
  warn.mockRestore();
});

test('keys typed in the card are not the page’s', async () => {
  const heard = vi.fn<() => void>();
  document.addEventListener('keydown', heard, { signal: stop.signal });
  card.act({ type: 'open', hit: hitOf('Lake Summit'), by: 'keyboard' });
  await shown('Summit at the lake');
  inCard('summary')?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }),
  );
  expect(heard).not.toHaveBeenCalled();
});

describe('once the signal has aborted', () => {
  test('the card is gone and no listener is left', async () => {
    const listeners = countListeners();
    const ended = new AbortController();
    const other = createCardController(OPTIONS, ended.signal);
    other.act({ type: 'open', hit: hitOf('Lake Summit'), by: 'keyboard' });
    await shown('Summit at the lake');
    expect(listeners.left()).not.toEqual([]);
    ended.abort();
    expect(host()).toBeNull();
    expect(listeners.left()).toEqual([]);
    listeners.stop();
  });

  test('no card opens that was on its way', async () => {
    card.act({ type: 'over-mark', hit: hitOf('Lake Summit') });
    stop.abort();
    await new Promise((done) => setTimeout(done, 400));
    expect(host()).toBeNull();
    expect(asked).toEqual([]);
  });
});
