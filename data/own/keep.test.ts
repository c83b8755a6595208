import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FILE, libraryOf } from '../../scripts/lib/test/library.ts';
import type { Library } from '../library/library.ts';
import { both } from './document.ts';
import { changeOwn, ownDocument, undoOwn } from './keep.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDB('parallax');
});

const anyLibrary = (): Library => libraryOf().library;
const named = (library: Library, name: string) =>
  changeOwn(library, name, (corpus) => ({ ...corpus, title: both(name) }));

/** What a reader writes in a private window of Firefox, which has no database. */
async function writtenPrivately(name: string) {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no database here', 'InvalidStateError');
  });
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
    throw new DOMException('no database here', 'InvalidStateError');
  });
  const change = await named(anyLibrary(), name);
  vi.restoreAllMocks();
  return change;
}

async function keptTitles(): Promise<string[]> {
  const database = await openDB('parallax');
  const records = await database.getAll('corpora');
  database.close();
  return records
    .filter(({ origin }) => origin.kind === 'own')
    .map(({ about }): string => about.title.en);
}

test('what was written in a private window is not changed in another, and none of it is kept', async () => {
  const before = await writtenPrivately('Private');
  expect(await ownDocument(anyLibrary())).toBeNull();
  const change = await named(anyLibrary(), 'Kept');
  expect(change.after.id).not.toBe(before.after.id);
  expect(await ownDocument(anyLibrary())).toMatchObject({ title: both('Kept') });
  expect(await undoOwn(anyLibrary(), before)).toBe(false);
  await named(anyLibrary(), 'Renamed');
  expect(await keptTitles()).toEqual(['Renamed']);
  expect(await anyLibrary().document(before.after.id)).toEqual(before.after);
});

test('what is brought in again from its own file is the reader’s still, and goes on', async () => {
  const library = anyLibrary();
  const { after } = await named(library, 'Kept');
  await library.install(after, FILE);
  expect(await ownDocument(library)).toMatchObject({ id: after.id });
  const next = await named(library, 'Renamed');
  expect(next.after.id).toBe(after.id);
  expect(await keptTitles()).toEqual(['Renamed']);
});

test('what is written in a private window goes on there', async () => {
  await named(anyLibrary(), 'Kept');
  const first = await writtenPrivately('First');
  const second = await writtenPrivately('Second');
  expect(second.before).toEqual(first.after);
  expect(await keptTitles()).toEqual(['Kept']);
});
