import { deleteDB } from 'idb';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Library } from '../../data/library/library.ts';
import { changeSettings } from '../../data/storage/settings.ts';
import { libraryOf } from '../../scripts/lib/test/library.ts';
import { draw, wordsOf } from '../../scripts/lib/test/render.ts';
import { Popup } from './Popup.tsx';

let root: HTMLElement;
let library: Library;

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([]) });
  const event = { addListener: () => undefined, removeListener: () => undefined };
  const contains = () => Promise.resolve(true);
  Object.assign(fakeBrowser.permissions, { contains, onAdded: event, onRemoved: event });
  ({ library } = libraryOf());
});
afterEach(async () => {
  render(null, root);
  vi.restoreAllMocks();
  await deleteDB('parallax');
});

const late = () => Promise.resolve(library);
function open(query: string | null): void {
  root = draw(<Popup library={late} query={query} />);
}
async function shown(selector: string): Promise<HTMLElement> {
  await expect.poll(() => root.querySelector(selector)).not.toBeNull();
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`${selector} is gone`);
  return found;
}
const title = () => wordsOf(root, '.note h2');

/** Has an event of the library come late: when it is let go. */
function delayed(id: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const event = library.event.bind(library);
  const asked = vi.spyOn(library, 'event').mockImplementation(async (key) => {
    const found = await event(key);
    if (key === id) await promise;
    return found;
  });
  return { asked, come: resolve };
}

test('the index is built once, in the language that the reader set', async () => {
  await changeSettings(() => ({ language: 'fr' }));
  const holdings = vi.spyOn(library, 'holdings');
  open('sommet');
  const result = await shown('.result[data-id="lake-summit"]');
  expect(result.innerText).toContain('Sommet de Genève-sur-Lac');
  expect(holdings).toHaveBeenCalledOnce();
});

test('a note that comes late does not take the place of the one asked for after it', async () => {
  open('lake');
  const result = await shown('.result[data-id="lake-summit"]');
  const another = await shown('.result[data-kind="actor"]');
  const { asked, come } = delayed('lake-summit');
  result.click();
  await expect.poll(() => asked.mock.calls).toContainEqual(['lake-summit']);
  another.click();
  await expect.poll(title).toBe('Lakeland');
  come();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(title()).toBe('Lakeland');
});

test('the way back leads to the field at once, and a note that comes late stays away', async () => {
  open('lake');
  (await shown('.result[data-kind="actor"]')).click();
  await expect.poll(title).toBe('Lakeland');
  const { asked, come } = delayed('lake-summit');
  root.querySelector<HTMLElement>('.links button')?.click();
  await expect.poll(() => asked.mock.calls).toContainEqual(['lake-summit']);
  root.querySelector<HTMLElement>('.back')?.click();
  await Promise.resolve();
  expect(root.querySelector('.search')).not.toBeNull();
  come();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(root.querySelector('.note')).toBeNull();
});

test('where the settings cannot be read, the search finds all the same', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('a damaged profile'));
  open('lake');
  await shown('.result[data-kind="event"]');
});
