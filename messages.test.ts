import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, ask, askTab } from './messages.ts';
import { cardFixture } from './scripts/lib/test/cards.ts';

const always = new AbortController().signal;
const CARD = { kind: 'event', id: 'lake-summit', language: 'en' } as const;

beforeEach(() => fakeBrowser.reset());

/** Sends whatever a broken or hostile page might send; gives the raw reply. */
const send = (message: unknown): Promise<unknown> => fakeBrowser.runtime.sendMessage(message);

test('a question reaches its handler and the answer comes back whole', async () => {
  const card = vi.fn(() => Promise.resolve(cardFixture('lake-summit')));
  answer({ card }, always);
  expect(await ask('card', CARD)).toEqual(cardFixture('lake-summit'));
  expect(card).toHaveBeenCalledExactlyOnceWith(CARD, expect.objectContaining({ tab: null }));
});

test('"not known" is an answer', async () => {
  answer({ card: () => Promise.resolve(null) }, always);
  expect(await ask('card', CARD)).toBeNull();
});

test('an error of the handler comes back to who asked', async () => {
  answer({ card: () => Promise.reject(new Error('the disk is full')) }, always);
  await expect(ask('card', CARD)).rejects.toThrow('"card" was refused: the disk is full');
});

describe('what is asked in a wrong shape is refused, with the place, and no handler sees it', () => {
  test.each([
    [{ ...CARD, kind: 'person' }, /asked\.kind: .*"event".*"person"/],
    [{ kind: 'event', id: 'x' }, /asked\.language: /],
    [{ ...CARD, id: 7 }, /asked\.id: .*7/],
    [{ ...CARD, more: true }, /asked\.more: /],
    [null, /asked: /],
  ])('%j', async (asked, said) => {
    const card = vi.fn(() => Promise.resolve(null));
    answer({ card }, always);
    expect(await send({ name: 'card', asked })).toEqual({
      ok: false,
      error: expect.stringMatching(said),
    });
    expect(card).not.toHaveBeenCalled();
  });
});

test.each([
  [{ name: 'delete-everything', asked: {} }, /message\.name: .*"delete-everything"/],
  ['a text', /message: .*Object/],
  [undefined, /message: .*Object/],
])('the unknown message %j is refused', async (message, said) => {
  answer({ tables: () => Promise.resolve(null) }, always);
  expect(await send(message)).toEqual({ ok: false, error: expect.stringMatching(said) });
});

test('a message that nobody here answers is refused', async () => {
  answer({ tables: () => Promise.resolve(null) }, always);
  await expect(ask('count', { mentions: 1, before: 0 })).rejects.toThrow(
    '"count" was refused: nobody here',
  );
});

test('after a refusal the next question is answered', async () => {
  answer({ tables: () => Promise.resolve(null) }, always);
  await send({ name: 'tables', asked: 'nonsense' });
  expect(await ask('tables', { damaged: false })).toBeNull();
});

test('an answer in a wrong shape is an error that tells where', async () => {
  fakeBrowser.runtime.onMessage.addListener((_message, _sender, respond) => {
    respond({ ok: true, answered: 7 });
    return true;
  });
  await expect(ask('tables', { damaged: false })).rejects.toThrow(/answered: .*7/);
});

test('a tab is asked in its top frame alone', async () => {
  const answered = { host: 'a.example', state: 'nothing', mentions: [] };
  const sent = vi.fn<(...said: unknown[]) => Promise<unknown>>();
  sent.mockResolvedValue({ ok: true, answered });
  fakeBrowser.tabs.sendMessage = sent;
  expect(await askTab(3, 'report', {})).toMatchObject({ host: 'a.example' });
  expect(sent).toHaveBeenCalledExactlyOnceWith(3, { name: 'report', asked: {} }, { frameId: 0 });
});

test('nothing is answered once the signal has aborted', async () => {
  const stop = new AbortController();
  answer({ tables: () => Promise.resolve(null) }, stop.signal);
  stop.abort();
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
});
