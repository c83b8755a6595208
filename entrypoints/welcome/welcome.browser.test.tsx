import { i18n } from '#i18n';
import { deleteDB } from 'idb';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Corpus } from '../../data/schema/corpus.ts';
import { makeEvent } from '../../scripts/lib/test/entities.ts';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { libraryOf } from '../../scripts/lib/test/library.ts';
import { draw, violations, wordsOf } from '../../scripts/lib/test/render.ts';
import '../marker.content/highlight.css';
import './welcome.css';
import { Welcome } from './Welcome.tsx';

/** The test corpus, its summit under the id of the event that the page shows. */
function corpus(): Corpus {
  const text = JSON.stringify(makeCorpus()).replaceAll('"lake-summit"', '"anchorage-summit"');
  return JSON.parse(text);
}

let root: HTMLElement;
const contains = vi.fn<() => Promise<boolean>>();
const request = vi.fn<() => Promise<boolean>>();
const changed = new Set<() => void>();

beforeEach(() => {
  fakeBrowser.reset();
  changed.clear();
  contains.mockReset().mockResolvedValue(true);
  request.mockReset().mockResolvedValue(true);
  const event = {
    addListener: (listener: () => void) => void changed.add(listener),
    removeListener: (listener: () => void) => void changed.delete(listener),
  };
  vi.stubGlobal('browser', fakeBrowser);
  Object.assign(fakeBrowser.permissions, { contains, request, onAdded: event, onRemoved: event });
});
afterEach(async () => {
  render(null, root);
  document.documentElement.removeAttribute('data-theme');
  document.documentElement.removeAttribute('style');
  await deleteDB('parallax');
});

async function open({ library } = libraryOf(corpus())): Promise<HTMLElement> {
  root = draw(<Welcome library={library} />);
  await vi.waitFor(() => expect(root.querySelector('.mention')).not.toBeNull());
  const mention = root.querySelector<HTMLElement>('.mention');
  if (mention === null) throw new Error('there is nothing to point at');
  return mention;
}
const noteShown = () => vi.waitFor(() => expect(wordsOf(root, '.note h2')).not.toBe('none'));

test('the sample is painted as marks are', async () => {
  await open();
  expect([...CSS.highlights.keys()].filter((name) => name.startsWith('parallax-'))).toHaveLength(1);
});

test.each(['pointerenter', 'click'])('the note opens on %s', async (event) => {
  const mention = await open();
  expect(wordsOf(root, '.note h2')).toBe('none');
  expect(mention.getAttribute('aria-expanded')).toBe('false');
  mention.dispatchEvent(new PointerEvent(event, { bubbles: event === 'click' }));
  await noteShown();
  expect(wordsOf(root, '.note h2')).toBe('Summit at the lake');
  await vi.waitFor(() => expect(mention.getAttribute('aria-expanded')).toBe('true'));
});

test('a note that comes late does not take the place of the one asked for after it', async () => {
  const linked = corpus();
  for (const event of linked.events) event.related = ['pamphlet', 'other'];
  const made = libraryOf({ ...linked, events: [...linked.events, makeEvent('other')] });
  const { promise, resolve } = Promise.withResolvers<void>();
  const event = made.library.event.bind(made.library);
  const asked = vi.spyOn(made.library, 'event').mockImplementation(async (key) => {
    if (key === 'pamphlet') await promise;
    return event(key);
  });
  (await open(made)).click();
  await noteShown();
  const links = root.querySelectorAll<HTMLElement>('.links button');
  expect([...links].map(({ innerText }) => innerText)).toEqual(['Event pamphlet', 'Event other']);
  const drawn = () => wordsOf(root, '.note h2');
  links[0]?.click();
  await vi.waitFor(() => expect(asked).toHaveBeenCalledWith('pamphlet'));
  links[1]?.click();
  await vi.waitFor(() => expect(drawn()).toBe('Event other'));
  resolve();
  await new Promise((settled) => setTimeout(settled, 100));
  expect(drawn()).toBe('Event other');
});

test('where pages may be read, nothing is asked for', async () => {
  await open();
  expect(contains).toHaveBeenCalled();
  expect(root.querySelector('[data-testid="access"]')).toBeNull();
});

test('where they may not, it says so, asks on a click, and is quiet once it is granted', async () => {
  contains.mockResolvedValue(false);
  await open();
  await vi.waitFor(() =>
    expect(wordsOf(root, '[data-testid="access"] p')).toBe(i18n.t('access.missing')),
  );
  expect(request).not.toHaveBeenCalled();
  root.querySelector<HTMLElement>('[data-testid="access"] button')?.click();
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['http://*/*', 'https://*/*'] });
  contains.mockResolvedValue(true);
  for (const tell of changed) tell();
  await vi.waitFor(() => expect(root.querySelector('[data-testid="access"]')).toBeNull());
});

test.each(['system', 'light', 'dark'])('anyone can read it; theme: %s', async (theme) => {
  await fakeBrowser.storage.local.set({ settings: { version: 2, theme } });
  contains.mockResolvedValue(false);
  (await open()).click();
  await noteShown();
  expect(await violations(root)).toEqual([]);
});
