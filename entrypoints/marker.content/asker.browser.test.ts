import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Asked } from '../../messages.ts';
import { readBlocks, setPage } from '../../scripts/lib/test/page.ts';
import { Asker } from './asker.ts';

const QUESTION: Pick<Asked<'spot'>, 'facts' | 'corpora' | 'options'> = {
  facts: { title: 'A page', language: 'en', date: null },
  corpora: ['first'],
  options: { anaphora: true, singleVoice: false, skip: [] },
};
const NOTHING = { isKnown: true, mentions: [], singleSource: [] };

let stop = new AbortController();
/** What was told of which blocks, message by message. */
let told: [name: string, ids: number[]][] = [];
const spot = vi.fn<(asked: Asked<'spot'>) => Promise<unknown>>();
const spent = vi.fn<(milliseconds: number) => void>();

const note = (name: string, { texts }: Pick<Asked<'spot'>, 'texts'>): void =>
  void told.push([name, texts.map(([id]) => id)]);

beforeEach(() => {
  fakeBrowser.reset();
  stop = new AbortController();
  told = [];
  spent.mockReset();
  spot.mockReset().mockResolvedValue(NOTHING);
  answer(
    {
      'tell-text': async (asked) => {
        note('tell-text', asked);
        return null;
      },
      spot: (asked) => {
        note('spot', asked);
        return spot(asked);
      },
    },
    stop.signal,
  );
});
afterEach(() => stop.abort());

const asker = () => new Asker(stop.signal, spent);
const paragraphs = (count: number, text: string) => setPage(`<p>${text}</p>`.repeat(count));

test('a block is told once, with its language, and new ones beside all numbers', async () => {
  const root = setPage('<p>One.</p><p lang="fr">Deux.</p>');
  const blocks = readBlocks(root);
  const page = asker();
  await page.ask(blocks, QUESTION);
  root.insertAdjacentHTML('afterbegin', '<p>Zero.</p>');
  const [zero] = readBlocks(root);
  if (zero === undefined) throw new Error('nothing was read');
  await page.ask([zero, ...blocks], QUESTION);
  expect(spot.mock.calls.map(([{ texts, blocks: ids }]) => [texts, ids])).toEqual([
    [
      [
        [0, 'One.', 'en'],
        [1, 'Deux.', 'fr'],
      ],
      [0, 1],
    ],
    [[[2, 'Zero.', 'en']], [2, 0, 1]],
  ]);
  const [first, second] = spot.mock.calls.map(([{ reading }]) => reading);
  expect(first).toBe(second);
  expect(spent).toHaveBeenCalled();
});

test('a long page is told in parts, each of them short', async () => {
  const root = paragraphs(50, 'word '.repeat(1000));
  await asker().ask(readBlocks(root), QUESTION);
  const counts = told.map(([name, ids]) => [name, ids.length]);
  expect(counts).toEqual([
    ['tell-text', 20],
    ['tell-text', 20],
    ['spot', 10],
  ]);
});

test('what the background knows no longer is told again, once', async () => {
  const blocks = readBlocks(paragraphs(3, 'Some words.'));
  const page = asker();
  await page.ask(blocks, QUESTION);
  spot.mockResolvedValueOnce({ isKnown: false, unknown: [0, 2] });
  await page.ask(blocks, QUESTION);
  expect(told).toEqual([
    ['spot', [0, 1, 2]],
    ['spot', []],
    ['spot', [0, 2]],
  ]);
  spot.mockResolvedValue({ isKnown: false, unknown: [0] });
  await expect(page.ask(blocks, QUESTION)).rejects.toThrow('forgets');
  expect(told).toHaveLength(5);
});

test('after it has forgotten, all is told anew as another reading', async () => {
  const blocks = readBlocks(paragraphs(2, 'Some words.'));
  const page = asker();
  await page.ask(blocks, QUESTION);
  page.forget();
  await page.ask(blocks, QUESTION);
  expect(told).toEqual([
    ['spot', [0, 1]],
    ['spot', [0, 1]],
  ]);
  const [first, second] = spot.mock.calls.map(([{ reading }]) => reading);
  expect(first).not.toBe(second);
});

test.each([
  [{ isKnown: true, mentions: [{ block: -1 }], singleSource: [] }, /spotted\.mentions\.0\./],
  [{ isKnown: true, mentions: [] }, /spotted\.singleSource/],
  [null, /spotted/],
])('an answer of a wrong shape is refused: %j', async (answered, said) => {
  spot.mockResolvedValue(answered);
  await expect(asker().ask(readBlocks(setPage('<p>One.</p>')), QUESTION)).rejects.toThrow(said);
});

test('an answer that comes after the signal has aborted is no answer', async () => {
  spot.mockImplementation(() => {
    stop.abort(new Error('the page is paused'));
    return Promise.resolve(NOTHING);
  });
  const asking = asker().ask(readBlocks(setPage('<p>One.</p>')), QUESTION);
  await expect(asking).rejects.toThrow('the page is paused');
});
