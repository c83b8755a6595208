import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Gate } from '../mentions/index.ts';
import { DEFAULTS } from './settings.ts';
import {
  changeSettings,
  loadGate,
  loadSettings,
  loadTable,
  onStorageChange,
  saveTables,
} from './storage.ts';

const GATE: Gate = 'a gate';
const FOUND_WITH = { table: 'a table', onRequest: ['pamphlet'], singleSource: ['rumour'] };
const TABLES = { gate: GATE, ...FOUND_WITH };

beforeEach(() => fakeBrowser.reset());

test('before anything is stored: the defaults, and no tables', async () => {
  expect(await loadSettings()).toEqual(DEFAULTS);
  expect(await loadGate()).toEqual({ settings: DEFAULTS, gate: null });
  expect(await loadTable()).toBeNull();
});

test('a changed setting is kept, the others stay', async () => {
  await changeSettings(() => ({ actors: false }));
  await changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'a.example'] }));
  expect(await loadSettings()).toEqual({ ...DEFAULTS, actors: false, sitesOff: ['a.example'] });
});

test('two changes at the same moment are both kept', async () => {
  await Promise.all([
    changeSettings(() => ({ actors: false })),
    changeSettings(() => ({ anaphora: true })),
  ]);
  expect(await loadSettings()).toMatchObject({ actors: false, anaphora: true });
});

test('tables are read as they were saved, the settings beside them', async () => {
  await saveTables(TABLES);
  await changeSettings(() => ({ enabled: false }));
  expect(await loadGate()).toEqual({ settings: { ...DEFAULTS, enabled: false }, gate: GATE });
  expect(await loadTable()).toEqual(FOUND_WITH);
});

test('damaged tables count as none', async () => {
  await saveTables(TABLES);
  await fakeBrowser.storage.local.set({ gate: 5, table: { of: 'another kind' } });
  expect((await loadGate()).gate).toBeNull();
  expect(await loadTable()).toBeNull();
});

test('tells what changed, until it is aborted', async () => {
  const stop = new AbortController();
  const change = vi.fn<(what: string) => void>();
  onStorageChange(change, stop.signal);
  await saveTables(TABLES);
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
