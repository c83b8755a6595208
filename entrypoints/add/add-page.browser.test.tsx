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

const PASSAGE = { exact: 'The boat sank at noon.', prefix: '', suffix: '', paragraph: 1 };

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
  const page = {
    address: 'https://news.example/boat',
    title: null,
    author: null,
    site: null,
    date: null,
    language: 'en',
  };
  const about = { near, paragraphs: 1, sha256: '0'.repeat(64), privately: false };
  await saveDraft('draft', { passage: PASSAGE, page, ...about });

  await open(libraryOf().library, '#/new/draft');
  const offered = [...root.querySelectorAll<HTMLInputElement>('input[name="event"]')];
  expect(offered.map(({ value }) => value)).toEqual(['pamphlet', '']);
});
