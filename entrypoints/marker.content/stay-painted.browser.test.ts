import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stayPainted } from './stay-painted.ts';

let stop: AbortController;
let now = 0;
let cleared = false;
const repaint = vi.fn<() => void>();

beforeEach(() => {
  now = 10_000;
  cleared = false;
  repaint.mockReset();
  stop = new AbortController();
  stayPainted(() => cleared, repaint, stop.signal);
});
afterEach(() => stop.abort());

function move(): void {
  const event = new Event('pointermove', { bubbles: true });
  Object.defineProperty(event, 'timeStamp', { value: now });
  document.body.dispatchEvent(event);
}

test('marks that the page has cleared come back when the reader moves', () => {
  move();
  expect(repaint).not.toHaveBeenCalled();
  cleared = true;
  now += 1000;
  move();
  expect(repaint).toHaveBeenCalledOnce();
});

test('a page that clears them in a loop is answered a few times in a minute', () => {
  cleared = true;
  for (const end = now + 60_000; now < end; now += 10) move();
  expect(repaint.mock.calls.length).toBeGreaterThan(2);
  expect(repaint.mock.calls.length).toBeLessThan(8);
});

test('nothing is listened to once the signal has aborted', () => {
  cleared = true;
  stop.abort();
  move();
  expect(repaint).not.toHaveBeenCalled();
});
