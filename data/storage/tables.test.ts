import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Gate } from '../../mentions/index.ts';
import { loadFirstLook, onStorageChange } from './first-look.ts';
import { changeSettings } from './settings.ts';
import { loadStamps, loadTable, loadWords, saveTables } from './tables.ts';

const GATE: Gate = 'a gate';
const tablesOf = (corpus: string, stamp = '1') => ({
  corpus,
  stamp,
  gate: GATE,
  table: `table of ${corpus}`,
  words: { mul: `names of ${corpus}`, fr: `French of ${corpus}` },
  onRequest: ['pamphlet'],
  singleSource: ['rumour'],
});
const BUNDLED = tablesOf('bundled');
/** Of the settings, what the script of every page reads. */
const FIRST = { enabled: true, pages: 'articles', sitesOff: [] };

beforeEach(() => fakeBrowser.reset());

test('before anything is stored, pages are read, and there are no tables', async () => {
  expect(await loadFirstLook([])).toEqual({
    settings: FIRST,
    gates: null,
    hasPassages: false,
  });
  expect(await loadTable('bundled')).toBeNull();
});

test('tables are read as they were saved, the settings beside them', async () => {
  await saveTables(['bundled'], [BUNDLED]);
  await changeSettings(() => ({ enabled: false }));
  expect(await loadFirstLook([])).toEqual({
    settings: { ...FIRST, enabled: false },
    gates: [{ corpus: 'bundled', stamp: '1', gate: GATE }],
    hasPassages: false,
  });
  expect(await loadTable('bundled')).toEqual({
    table: 'table of bundled',
    languages: ['mul', 'fr'],
    onRequest: ['pamphlet'],
    singleSource: ['rumour'],
  });
});

test('each corpus has tables of its own; those no longer wanted go', async () => {
  await saveTables(['bundled', 'second'], [BUNDLED, tablesOf('second')]);
  expect([...(await loadStamps())]).toEqual([
    ['bundled', '1'],
    ['second', '1'],
  ]);
  await saveTables(['bundled', 'second'], [tablesOf('second', '2')]);
  expect([...(await loadStamps()).values()]).toEqual(['1', '2']);
  await saveTables(['bundled'], []);
  expect([...(await loadStamps()).keys()]).toEqual(['bundled']);
  expect(await loadTable('second')).toBeNull();
  expect(await loadTable('bundled')).not.toBeNull();
});

test('words are read by language, of the table that they were made with and of no other', async () => {
  await saveTables(['bundled'], [BUNDLED]);
  expect(await loadWords('bundled', '1', ['fr'])).toEqual({ fr: 'French of bundled' });
  expect(await loadWords('bundled', '1', ['fr', 'en'])).toBeNull();
  await saveTables(['bundled'], [{ ...tablesOf('bundled', '2'), words: { mul: 'other names' } }]);
  expect(await loadWords('bundled', '1', ['mul'])).toBeNull();
  expect(await loadWords('bundled', '2', ['mul'])).toEqual({ mul: 'other names' });
  // Nothing of the table before is left behind.
  expect(Object.keys(await fakeBrowser.storage.local.get())).toHaveLength(3);
  await saveTables([], []);
  expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual(['gates']);
});

test('pages are not disturbed where nothing has changed', async () => {
  await saveTables(['bundled'], [BUNDLED]);
  const change = vi.fn<(what: string) => void>();
  onStorageChange(change, new AbortController().signal);
  await saveTables(['bundled'], []);
  expect(change).not.toHaveBeenCalled();
});

test('damaged tables count as none', async () => {
  await saveTables(['bundled'], [BUNDLED]);
  await fakeBrowser.storage.local.set({ gates: 5, 'table/bundled': { of: 'another kind' } });
  expect((await loadFirstLook([])).gates).toBeNull();
  expect(await loadTable('bundled')).toBeNull();
});

test('tells what changed, until it is aborted', async () => {
  const stop = new AbortController();
  const change = vi.fn<(what: string) => void>();
  onStorageChange(change, stop.signal);
  await saveTables(['bundled'], [BUNDLED]);
  await changeSettings(() => ({ actors: false }));
  expect(change.mock.calls).toEqual([['tables'], ['settings']]);
  stop.abort();
  await changeSettings(() => ({ actors: true }));
  expect(change).toHaveBeenCalledTimes(2);
});

test('another storage area and other keys are none of its business', async () => {
  const change = vi.fn<(what: string) => void>();
  onStorageChange(change, new AbortController().signal);
  await fakeBrowser.storage.sync.set({ settings: { version: 1 } });
  await fakeBrowser.storage.local.set({ other: 1 });
  expect(change).not.toHaveBeenCalled();
});
