import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer } from '../../messages.ts';
import { cardFixture } from '../../scripts/lib/test/cards.ts';
import { host, inCard, OPTIONS, shown } from '../../scripts/lib/test/open-card.ts';
import { hitOf, setPage } from '../../scripts/lib/test/page.ts';
import { violations, wordsOf } from '../../scripts/lib/test/render.ts';
import { createCardController } from './controller.ts';

const heard = vi.fn<(what: unknown) => void>();
let stop: AbortController;

async function open(options = OPTIONS): Promise<void> {
  const card = createCardController(options, stop.signal);
  card.act({ type: 'open', hit: hitOf('Lake Summit'), by: 'keyboard' });
  await shown('Summit at the lake');
}

/** Unfolds what else can be done, and does it. */
async function press(selector: string): Promise<void> {
  const more = inCard('.more');
  if (more instanceof HTMLDetailsElement) more.open = true;
  const button = inCard(selector);
  if (button === null) throw new Error(`no ${selector}`);
  await userEvent.click(button);
}

const notice = (): Promise<HTMLElement> =>
  vi.waitFor(() => {
    const element = host();
    if (element === null || wordsOf(element.shadowRoot ?? element, '[role=status]').length < 5) {
      throw new Error('no notice');
    }
    return element;
  });

beforeEach(() => {
  fakeBrowser.reset();
  heard.mockClear();
  setPage('<p><a id="here" href="#">The</a> Lake Summit</p>');
  stop = new AbortController();
  answer(
    {
      card: ({ id }) => Promise.resolve(cardFixture(id)),
      'leave-out': (what) => {
        heard(what);
        return Promise.resolve(null);
      },
    },
    stop.signal,
  );
});
afterEach(() => {
  vi.useRealTimers();
  host()?.remove();
  stop.abort();
});

const page = location.href.replace(/[?#].*/, '');

test.each([
  ['.leave-wrong', { kind: 'wrong', name: 'lake-summit', page }],
  ['.leave-event', { kind: 'event', name: 'lake-summit' }],
  ['.leave-site', { kind: 'site', name: location.hostname }],
])('%s works at once, and is taken back where it was done', async (button, what) => {
  await open();
  await press(button);
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ ...what, out: true }));
  const element = await notice();
  expect(inCard('[role=dialog]')).toBeNull();
  expect(await violations(element)).toEqual([]);
  await press('.notice button');
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ ...what, out: false }));
  expect(element.isConnected).toBe(false);
});

test('the notice has the theme and the text size of the card', async () => {
  await open({ ...OPTIONS, theme: 'dark', textSize: 150 });
  await press('.leave-event');
  await notice();
  const box = inCard('.notice');
  expect(box && getComputedStyle(box).colorScheme).toBe('dark');
  const line = inCard('.notice-line');
  expect(line && getComputedStyle(line).zoom).toBe('1.5');
});

test('who works by keyboard is led to the way back, and then to where they were', async () => {
  document.querySelector<HTMLElement>('#here')?.focus();
  await open();
  const more = inCard('.more');
  if (more instanceof HTMLDetailsElement) more.open = true;
  const button = inCard('.leave-event');
  if (button instanceof HTMLElement) button.focus();
  await userEvent.keyboard('{Enter}');
  const { shadowRoot } = await notice();
  await vi.waitFor(() => expect(shadowRoot?.activeElement).toBe(inCard('.notice button')));
  await userEvent.keyboard('{Escape}');
  expect(host()).toBeNull();
  expect(document.activeElement?.id).toBe('here');
  expect(heard).toHaveBeenCalledOnce();
});

describe('the notice', () => {
  test('can be answered for twenty seconds, then goes', async () => {
    await open();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await press('.leave-event');
    await notice();
    await userEvent.unhover(inCard('.notice') ?? document.body);
    vi.advanceTimersByTime(18_000);
    expect(host()).not.toBeNull();
    vi.advanceTimersByTime(4_000);
    expect(host()).toBeNull();
  });

  test('stays as long as the reader is on it', async () => {
    await open();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await press('.leave-event');
    await notice();
    await userEvent.hover(inCard('.notice p') ?? document.body);
    vi.advanceTimersByTime(60_000);
    expect(host()).not.toBeNull();
  });

  test('can be closed at once, and nothing is taken back', async () => {
    await open();
    await press('.leave-event');
    await notice();
    await press('.notice button:last-of-type');
    expect(host()).toBeNull();
    expect(heard).toHaveBeenCalledOnce();
  });
});
