import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeCorpus } from '../scripts/lib/test/corpus.ts';
import { makeAccount, makeEvent, makeSource } from '../scripts/lib/test/entities.ts';
import { FILE, libraryOf, strangerCorpus } from '../scripts/lib/test/library.ts';
import { openDatabase } from './library/database.ts';
import type { Genre } from './schema/source.ts';
import { loadStamps } from './storage/tables.ts';
import { refreshTables, singleSourceEvents, singleVoiceEvents } from './tables.ts';

function corpusOf(genres: Genre[]) {
  return makeCorpus({
    sources: genres.map((genre, index) => makeSource(`s${index}`, { genre })),
    events: [makeEvent('lake-summit')],
    accounts: genres.flatMap((_, index) => [
      makeAccount(`a${index}`, { source: `s${index}` }),
      makeAccount(`b${index}`, { source: `s${index}` }),
    ]),
  });
}

test.each<[Genre[], boolean]>([
  [['opinion'], true],
  [['column'], true],
  [['report'], false],
  [['analysis'], false],
  [['opinion', 'column'], false],
  [[], false],
])('an event told by %j is marked only on request: %s', (genres, onRequest) => {
  expect(singleVoiceEvents(corpusOf(genres))).toEqual(onRequest ? ['lake-summit'] : []);
});

test.each<[Genre[], boolean]>([
  [['report'], true],
  [['opinion'], true],
  [['report', 'report'], false],
  [[], false],
])('an event told by %j has one source alone: %s', (genres, single) => {
  expect(singleSourceEvents(corpusOf(genres))).toEqual(single ? ['lake-summit'] : []);
});

test('a corpus whose words are damaged is left out, and the tables of the others are made', async () => {
  fakeBrowser.reset();
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { library } = libraryOf();
  await library.install(strangerCorpus('second'), FILE);
  await library.install(strangerCorpus('third'), FILE);
  const database = await openDatabase(() => undefined);
  await database.delete('words', 'second');
  database.close();
  await refreshTables(library);
  expect([...(await loadStamps()).keys()]).toEqual(['test', 'third']);
  expect(said).toHaveBeenCalledWith(expect.stringContaining('"second"'), expect.anything());
  await deleteDB('parallax');
});

test('a corpus that is too large for the browser’s storage leaves the tables of the others as they should be', async () => {
  fakeBrowser.reset();
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { library } = libraryOf();
  await library.install(strangerCorpus('second'), FILE);
  await refreshTables(library);
  const keep = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    if (JSON.stringify(items).includes('third')) throw new Error('quota exceeded');
    await keep(items);
  });
  await library.install(strangerCorpus('third'), FILE);
  await library.install(strangerCorpus('fourth'), FILE);
  await library.remove('second');
  await refreshTables(library);
  expect([...(await loadStamps()).keys()]).toEqual(['test', 'fourth']);
  expect(said).toHaveBeenCalledWith(expect.stringContaining('"third"'), expect.anything());
  vi.restoreAllMocks();
  await deleteDB('parallax');
});
