import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setPage } from '../../scripts/lib/test/page.ts';
import { Changes } from './changes.ts';

let stop: AbortController;
let read: ReturnType<typeof vi.fn<() => Promise<number>>>;
let changed: ReturnType<typeof vi.fn<(node: Node) => boolean>>;
let changes: Changes;
let hidden = false;
Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });

beforeEach(() => {
  setPage('<p>old</p>');
  hidden = false;
  stop = new AbortController();
  read = vi.fn(() => Promise.resolve(0));
  changed = vi.fn<(node: Node) => boolean>(() => true);
  changes = new Changes({ changed, read }, stop.signal);
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
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce(), 10_000);
  await settled();
  expect(read).toHaveBeenCalledOnce();
});

test('what changes after a reading is read too', async () => {
  document.body.append('one');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1), 10_000);
  document.body.append('two');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2), 10_000);
});

test('what changes while a reading fails is read all the same', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const under = Promise.withResolvers<number>();
  read.mockReturnValueOnce(under.promise);
  document.body.append('one');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1), 10_000);
  document.body.append('two');
  await Promise.resolve();
  under.reject(new Error('nobody answers'));
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2), 10_000);
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

test('a page that changes without end is still read, at a bounded rate', async () => {
  const clock = setInterval(() => document.body.append('.'), 20);
  await vi.waitFor(() => expect(read).toHaveBeenCalled(), 10_000);
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
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce(), 10_000);
});

test('a change where nothing is read, as its reader says, wakes nothing', async () => {
  changed.mockReturnValue(false);
  document.querySelector('p')?.append('new');
  await settled();
  expect(changed).toHaveBeenCalledWith(document.querySelector('p'));
  expect(read).not.toHaveBeenCalled();
});

test('what is shown or hidden by its mark-up has changed, with what is around it', async () => {
  document.querySelector('p')?.setAttribute('hidden', '');
  document.querySelector('p')?.setAttribute('class', 'new');
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce(), 10_000);
  expect(changed.mock.calls).toEqual([[document.body]]);
});

test('an open shadow root is watched once it is named', async () => {
  const shadow = document.body
    .appendChild(document.createElement('div'))
    .attachShadow({ mode: 'open' });
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce(), 10_000);
  changes.watch(shadow);
  shadow.append('new');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2), 10_000);
  expect(changed).toHaveBeenLastCalledWith(shadow);
});

test('a reading that held the page up is not followed by another for twenty times as long', async () => {
  read.mockResolvedValue(100);
  document.body.append('one');
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce(), 10_000);
  const from = performance.now();
  document.body.append('two');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2), 6000);
  expect(performance.now() - from).toBeGreaterThan(1900);
});

test('a reading in several slices is not joined by a second one', async () => {
  const end = Promise.withResolvers<number>();
  read.mockReturnValueOnce(end.promise);
  document.body.append('one');
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce(), 10_000);
  document.body.append('two');
  await settled();
  expect(read).toHaveBeenCalledOnce();
  end.resolve(0);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2), 10_000);
});

test('a page that begins hidden is first read when it is looked at', async () => {
  becomes('hidden');
  await changes.begin();
  expect(read).not.toHaveBeenCalled();
  becomes('visible');
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce(), 10_000);
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
  changes = new Changes({ changed, read }, AbortSignal.abort());
  changes.watch(document.body);
  expect(observe).not.toHaveBeenCalled();
  observe.mockRestore();
});
