import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { Gate } from '../mentions/index.ts';
import { readSettings, writeSettings, type Settings } from './settings.ts';

/**
 * The keys of the browser's small storage. A page reads from here without waking the worker: what the
 * reader set, the gate that turns away pages with nothing to find, and the table of patterns.
 */
const SETTINGS = 'settings';
const GATE = 'gate';
const TABLE = 'table';
const ON_REQUEST = 'onRequest';
const SINGLE_SOURCE = 'singleSource';

/** What a page needs to find mentions, and to know which marks are quieter. */
export interface SpotTables {
  /** The engine's table as text. */
  table: string;
  /** Events that are marked only where the reader asks. */
  onRequest: string[];
  /** Events that one source alone speaks of. */
  singleSource: string[];
}

export interface PageTables extends SpotTables {
  gate: Gate;
}

const ids = v.array(v.string());

export async function loadSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(SETTINGS))[SETTINGS]);
}

/**
 * Changes some settings and keeps the others as they are stored at that moment. Changes wait for each
 * other, whichever page of the extension they come from, so that none is lost.
 */
export async function changeSettings(change: (settings: Settings) => Partial<Settings>) {
  await navigator.locks.request('parallax-settings', async () => {
    const settings = await loadSettings();
    const changed = writeSettings({ ...settings, ...change(settings) });
    await browser.storage.local.set({ [SETTINGS]: changed });
  });
}

/** What a page needs before it knows whether it holds anything. */
export async function loadGate(): Promise<{ settings: Settings; gate: Gate | null }> {
  const stored = await browser.storage.local.get([SETTINGS, GATE]);
  const gate = v.safeParse(v.string(), stored[GATE]);
  return { settings: readSettings(stored[SETTINGS]), gate: gate.success ? gate.output : null };
}

/** What a page needs to find mentions; null before the first install has finished. */
export async function loadTable(): Promise<SpotTables | null> {
  const stored = await browser.storage.local.get([TABLE, ON_REQUEST, SINGLE_SOURCE]);
  const table = v.safeParse(v.string(), stored[TABLE]);
  if (!table.success) return null;
  const listed = (name: string): string[] => {
    const list = v.safeParse(ids, stored[name]);
    return list.success ? list.output : [];
  };
  return {
    table: table.output,
    onRequest: listed(ON_REQUEST),
    singleSource: listed(SINGLE_SOURCE),
  };
}

export async function saveTables(tables: PageTables): Promise<void> {
  await browser.storage.local.set({
    [GATE]: tables.gate,
    [TABLE]: tables.table,
    [ON_REQUEST]: tables.onRequest,
    [SINGLE_SOURCE]: tables.singleSource,
  });
}

/** Calls back when settings or tables change anywhere in the extension, until the signal aborts. */
export function onStorageChange(
  change: (what: 'settings' | 'tables') => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local') return;
    if (SETTINGS in changes) change('settings');
    if (GATE in changes || TABLE in changes) change('tables');
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
