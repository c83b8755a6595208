import { deleteDB } from 'idb';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Library } from '../../data/library/library.ts';
import { FILE, libraryOf, strangerCorpus } from '../../scripts/lib/test/library.ts';
import { draw } from '../../scripts/lib/test/render.ts';
import { saveDraft } from '../../data/storage/session.ts';
import { AddPage } from './AddPage.tsx';

let root: HTMLElement;

beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  render(null, root);
  vi.restoreAllMocks();
  location.hash = '';
  await deleteDB('parallax');
});

const draftOf = (exact: string, near: readonly string[] = []) => ({
  passage: { exact, prefix: '', suffix: '', paragraph: 1 },
  page: {
    address: 'https://news.example/boat',
    title: null,
    author: null,
    site: null,
    date: null,
    language: 'en',
  },
  near,
  paragraphs: 1,
  sha256: '0'.repeat(64),
  privately: false,
});

async function open(library: Library, hash: string): Promise<void> {
  location.hash = hash;
  root = draw(<AddPage library={library} />);
  await expect.poll(() => root.querySelector('form')).not.toBeNull();
}

test('an event that a private window holds is not offered for what will be kept', async () => {
  const refused = () => {
    throw new DOMException('no database here', 'InvalidStateError');
  };
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(indexedDB, 'open').mockImplementation(refused);
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(refused);
  await libraryOf().library.install(strangerCorpus('held'), FILE);
  vi.restoreAllMocks();
  const near = ['held/pamphlet', 'pamphlet'];
  await saveDraft('draft', draftOf('The boat sank at noon.', near));

  await open(libraryOf().library, '#/new/draft');
  const offered = [...root.querySelectorAll<HTMLInputElement>('input[name="event"]')];
  expect(offered.map(({ value }) => value)).toEqual(['pamphlet', '']);
});

const passage = () => root.querySelector<HTMLTextAreaElement>('[name="exact"]')?.value ?? null;

test('a form never shows one entry under the address of another', async () => {
  await saveDraft('one', draftOf('The first passage.'));
  await saveDraft('two', draftOf('The second passage.'));
  const { library } = libraryOf();
  await open(library, '#/new/one');
  expect(passage()).toBe('The first passage.');

  const { promise, resolve } = Promise.withResolvers<void>();
  const events = library.events.bind(library);
  vi.spyOn(library, 'events').mockImplementation(async () => {
    await promise;
    return events();
  });
  location.hash = '#/new/two';
  await expect.poll(passage).toBeNull();
  resolve();
  await expect.poll(passage).toBe('The second passage.');
});
