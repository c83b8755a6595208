import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setPage } from '../../scripts/lib/test/page.ts';
import { onChanges } from './changes.ts';

let stop: AbortController;
let read: ReturnType<typeof vi.fn<() => void>>;
let hidden = false;
Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });

beforeEach(() => {
  setPage('<p>old</p>');
  hidden = false;
  stop = new AbortController();
  read = vi.fn<() => void>();
  onChanges(document, read, stop.signal);
});
afterEach(() => stop.abort());

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 900));
const becomes = (state: 'hidden' | 'visible'): void => {
  hidden = state === 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
};

test('a page that stays as it is is not read again', async () => {
  await settled();
  expect(read).not.toHaveBeenCalled();
});

test('text that is added or changed later is read, many changes at once', async () => {
  document.body.append('new', document.createElement('p'));
  const text = document.querySelector('p')?.firstChild;
  if (text != null) text.nodeValue = 'changed';
  expect(read).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce(), 3000);
  await settled();
  expect(read).toHaveBeenCalledOnce();
});

test('what changes after a reading is read too', async () => {
  document.body.append('one');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1), 3000);
  document.body.append('two');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2), 3000);
});

test('a page that changes without end is still read, at a bounded rate', async () => {
  const clock = setInterval(() => document.body.append('.'), 20);
  await vi.waitFor(() => expect(read).toHaveBeenCalled(), 3000);
  await settled();
  clearInterval(clock);
  expect(read.mock.calls.length).toBeLessThanOrEqual(4);
});

test('our own card coming and going is no change of the page', async () => {
  const card = document.createElement('parallax-note');
  document.documentElement.append(card);
  await settled();
  card.remove();
  await settled();
  expect(read).not.toHaveBeenCalled();
});

test('a hidden page is not read; what it missed is read when it is looked at', async () => {
  becomes('hidden');
  document.body.append('new');
  await settled();
  expect(read).not.toHaveBeenCalled();
  becomes('visible');
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce(), 3000);
});

test('nothing is read once the signal has aborted, not even what was already planned', async () => {
  document.body.append('new');
  await Promise.resolve();
  stop.abort();
  document.body.append('newer');
  becomes('hidden');
  becomes('visible');
  await settled();
  expect(read).not.toHaveBeenCalled();
});

test('where the signal has aborted before, the page is not even observed', () => {
  const observe = vi.spyOn(MutationObserver.prototype, 'observe');
  onChanges(document, read, AbortSignal.abort());
  expect(observe).not.toHaveBeenCalled();
  observe.mockRestore();
});
