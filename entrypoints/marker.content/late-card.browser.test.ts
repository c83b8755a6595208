import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer } from '../../messages.ts';
import { OPTIONS } from '../../scripts/lib/test/open-card.ts';
import { hitOf, setPage } from '../../scripts/lib/test/page.ts';
import type { HoverAction } from '../card.content/hover.ts';
import { createLateCard } from './late-card.ts';

let stop: AbortController;
let told: HoverAction['type'][];
/** The card's script as the background brings it in. */
const arrive = (): Promise<null> => {
  globalThis.parallaxCard = () => ({
    act: ({ type }) => void told.push(type),
    cardOf: () => 7,
  });
  return Promise.resolve(null);
};

beforeEach(() => {
  fakeBrowser.reset();
  setPage('<p>the Lake Summit</p>');
  globalThis.parallaxCard = undefined;
  stop = new AbortController();
  told = [];
});
afterEach(() => {
  stop.abort();
  globalThis.parallaxCard = undefined;
});

const overMark = (): HoverAction => ({ type: 'over-mark', hit: hitOf('Lake Summit') });
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 50));

test('the card’s script is fetched on the first hover, once, and told of it', async () => {
  const load = vi.fn(arrive);
  answer({ 'load-card': load }, stop.signal);
  const card = createLateCard(OPTIONS, stop.signal, () => false);
  card.act({ type: 'away' });
  await settled();
  expect(load).not.toHaveBeenCalled();
  card.act(overMark());
  card.act(overMark());
  await vi.waitFor(() => expect(told).toEqual(['over-mark']));
  card.act({ type: 'away' });
  expect(told).toEqual(['over-mark', 'away']);
  expect(load).toHaveBeenCalledOnce();
  expect(card.cardOf(new Event('x'))).toBe(7);
});

test('what the pointer did last is what the card is told when it arrives', async () => {
  answer({ 'load-card': arrive }, stop.signal);
  const card = createLateCard(OPTIONS, stop.signal, () => false);
  card.act(overMark());
  card.act({ type: 'away' });
  await vi.waitFor(() => expect(told).toEqual(['away']));
});

test('the time that its script takes is not added to the reader’s wait', async () => {
  const lateness: number[] = [];
  const slowly = async (): Promise<null> => {
    await new Promise((done) => setTimeout(done, 80));
    globalThis.parallaxCard = () => ({
      act: (_, late = 0) => void lateness.push(late),
      cardOf: () => null,
    });
    return null;
  };
  answer({ 'load-card': slowly }, stop.signal);
  const card = createLateCard(OPTIONS, stop.signal, () => false);
  card.act(overMark());
  await new Promise((done) => setTimeout(done, 40));
  // The pointer moves on within the same mark.
  card.act(overMark());
  await vi.waitFor(() => expect(lateness[0]).toBeGreaterThanOrEqual(79));
});

test.each<[string, () => Promise<null>]>([
  ['it cannot be fetched', () => Promise.reject(new Error('no access'))],
  ['it comes without a card', () => Promise.resolve(null)],
])('where %s, the next hover tries again', async (_, first) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const load = vi.fn(arrive).mockImplementationOnce(first);
  answer({ 'load-card': load }, stop.signal);
  const card = createLateCard(OPTIONS, stop.signal, () => false);
  card.act(overMark());
  await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
  card.act(overMark());
  await vi.waitFor(() => expect(told).toEqual(['over-mark']));
  warn.mockRestore();
});

test('a card that arrives after the signal has aborted is not made', async () => {
  answer({ 'load-card': arrive }, new AbortController().signal);
  const card = createLateCard(OPTIONS, stop.signal, () => false);
  card.act(overMark());
  stop.abort();
  await settled();
  expect(told).toEqual([]);
});

test('where the extension is gone, nothing is said: the marks go', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const isGone = vi.fn(() => true);
  const card = createLateCard(OPTIONS, stop.signal, isGone);
  card.act(overMark());
  await vi.waitFor(() => expect(isGone).toHaveBeenCalledOnce());
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});
