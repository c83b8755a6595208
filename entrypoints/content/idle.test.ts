import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askTab, type Asked, type MessageName } from '../../messages.ts';
import { listen } from '../../wire.ts';
import { idle } from './idle.ts';
import { todoOf } from './page-message.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('location', { hostname: 'a.example' });
  vi.stubGlobal('getSelection', () => null);
  const { answer } = idle(() => 'nothing');
  listen(answer, new AbortController().signal);
  // The fake has no tabs: what is said to one is heard here.
  fakeBrowser.tabs.sendMessage = (_tab: number, message: unknown) =>
    fakeBrowser.runtime.sendMessage(message);
});
afterEach(() => void vi.unstubAllGlobals());

const ASKED: { [N in MessageName]?: Asked<N> } = {
  report: {},
  command: { todo: 'next' },
  'go-to': { kind: 'event', id: 'lake-summit', n: 0 },
  'look-up': {},
};

/** The schema of each answer is asked where it arrives. */
describe('what a page without marks answers is what its question promises', () => {
  test.each<[MessageName, unknown]>([
    ['report', { host: 'a.example', state: 'nothing', mentions: [] }],
    ['command', false],
    ['go-to', false],
    ['look-up', { isShown: false, text: '' }],
  ])('%s', async (name, answered) => {
    expect(await askTab(1, name, ASKED[name] ?? {})).toEqual(answered);
  });
});

test.each([
  ['a text', 'report'],
  ['nothing', null],
  ['a question for the background', { name: 'card', asked: {} }],
  ['a name from the prototype', { name: 'constructor', asked: {} }],
  ['a name alone', { name: 'report' }],
])('%s is refused', async (_what, message) => {
  expect(await fakeBrowser.runtime.sendMessage(message)).toEqual({
    ok: false,
    error: 'nobody here answers it',
  });
});

test('what a command asks of the page itself', () => {
  const of = (todo: unknown) => todoOf({ name: 'command', asked: { todo } });
  expect(['pause', 'follow', 'next', 7].map(of)).toEqual(['pause', 'follow', null, null]);
  expect(todoOf({ name: 'report', asked: { todo: 'pause' } })).toBeNull();
});
