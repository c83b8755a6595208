import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { Gate } from '../mentions/index.ts';
import { readGates, type StoredGate } from './first-look.ts';
import { lastSearch, NO_SEARCH, type LastSearch } from './search/last.ts';
import type { Settings } from './settings.ts';
import { sharedPart } from './settings/shared.ts';
import { changeStored, readSettings, readStored, type ReadStored } from './settings/stored.ts';
import {
  DRAFT,
  GATES,
  HELD,
  HELD_STAMP,
  LAST_SEARCH,
  LOST,
  PASSAGE_PAGES,
  PASSAGES,
  SETTINGS,
  TABLE,
  WELCOMED,
  WORDS,
} from './storage-keys.ts';

export { onStorageChange } from './first-look.ts';

/** What a page needs to find mentions of one corpus, and to know which marks are quieter. */
interface SpotTables {
  /** The engine's table as text, without its words. */
  table: string;
  /** Tags of the languages that it has words in. */
  languages: string[];
  /** Events that are marked only where the reader asks. */
  onRequest: string[];
  /** Events that one source alone speaks of. */
  singleSource: string[];
}

export interface PageTables extends Omit<SpotTables, 'languages'> {
  corpus: string;
  /** Of the corpus as it was compiled. */
  stamp: string;
  gate: Gate;
  /** By tag, the words of the table as text. */
  words: Readonly<Record<string, string>>;
}

const spotTables = v.strictObject({
  table: v.string(),
  languages: v.array(v.string()),
  onRequest: v.array(v.string()),
  singleSource: v.array(v.string()),
});

export async function loadSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(SETTINGS))[SETTINGS]);
}

/** The settings, and what of the stored ones could not be read: for where the reader is told. */
export async function inspectSettings(): Promise<ReadStored> {
  return readStored((await browser.storage.local.get(SETTINGS))[SETTINGS]);
}

/** Changes wait for each other, whichever page of the extension they come from: none is lost. */
const alone = <T>(change: () => Promise<T>): Promise<T> =>
  navigator.locks.request('parallax-settings', change);

/** Changes some settings and keeps the others as they are stored at that moment. */
export async function changeSettings(change: (settings: Settings) => Partial<Settings>) {
  await alone(async () => {
    const { [SETTINGS]: stored } = await browser.storage.local.get(SETTINGS);
    const changed = changeStored(stored, change(readStored(stored).settings));
    if (JSON.stringify(changed) !== JSON.stringify(stored)) {
      await browser.storage.local.set({ [SETTINGS]: changed });
    }
  });
}

/**
 * Puts other settings in the place of all that are stored, or the defaults where none are given.
 * @param settings as stored, of any version
 * @returns what was stored before, with which this can be undone
 */
export const replaceSettings = (settings?: unknown): Promise<unknown> =>
  alone(async () => {
    const { [SETTINGS]: before } = await browser.storage.local.get(SETTINGS);
    if (settings === undefined) await browser.storage.local.remove(SETTINGS);
    else await browser.storage.local.set({ [SETTINGS]: settings });
    return before;
  });

/**
 * Where the reader wants it, leaves the settings with the browser for the reader's other computers.
 * Lists of sites, events and pages stay here.
 */
export async function shareSettings(): Promise<void> {
  const settings = await loadSettings();
  if (!settings.sync) return;
  const { [SETTINGS]: there } = await browser.storage.sync.get(SETTINGS);
  const changed = changeStored(there, sharedPart(settings));
  if (JSON.stringify(changed) !== JSON.stringify(there)) {
    await browser.storage.sync.set({ [SETTINGS]: changed });
  }
}

/** Where the reader wants it, takes up what another computer has left with the browser. */
export async function takeSharedSettings(): Promise<void> {
  const { [SETTINGS]: there } = await browser.storage.sync.get(SETTINGS);
  if (there === undefined) return;
  const shared = sharedPart(readSettings(there));
  await changeSettings(({ sync }) => (sync ? shared : {}));
}

/** From now on settings are shared; where another computer has left some, those come to hold here. */
export async function beginSharing(): Promise<void> {
  const { [SETTINGS]: there } = await browser.storage.sync.get(SETTINGS);
  const shared = there === undefined ? {} : sharedPart(readSettings(there));
  await changeSettings(() => ({ ...shared, sync: true }));
}

/** Calls back when another computer has left settings with the browser, until the signal aborts. */
export function onSharedChange(change: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'sync' && SETTINGS in changes) change();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

export async function wasWelcomed(): Promise<boolean> {
  return (await browser.storage.local.get(WELCOMED))[WELCOMED] === true;
}

export const saveWelcomed = (): Promise<void> => browser.storage.local.set({ [WELCOMED]: true });

/** How much the small storage holds, in bytes; of its JSON where the browser does not count itself. */
export async function storedBytes(): Promise<number> {
  const { local } = browser.storage;
  try {
    return await local.getBytesInUse();
  } catch {
    return new Blob([JSON.stringify(await local.get())]).size;
  }
}

/** The gate of each corpus, in their order; null before the first install has finished. */
const loadGates = async (): Promise<StoredGate[] | null> =>
  readGates((await browser.storage.local.get(GATES))[GATES]);

/** What a page needs to find mentions of a corpus; null where it is missing or damaged. */
export async function loadTable(corpus: string): Promise<SpotTables | null> {
  const key = TABLE + corpus;
  const read = v.safeParse(spotTables, (await browser.storage.local.get(key))[key]);
  return read.success ? read.output : null;
}

/** Where the words of a table are kept. An outdated table finds none: it is of another stamp. */
const wordKeys = (corpus: string, stamp: string, languages: readonly string[]): string[] =>
  languages.map((tag) => `${WORDS}${corpus}/${stamp}/${tag}`);

/** By tag, the words of a corpus's table in some languages; null where some are missing. */
export async function loadWords(
  corpus: string,
  stamp: string,
  languages: readonly string[],
): Promise<Record<string, string> | null> {
  const keys = wordKeys(corpus, stamp, languages);
  const stored = await browser.storage.local.get(keys);
  const words: Record<string, string> = {};
  for (const [at, tag] of languages.entries()) {
    const text = stored[keys[at] ?? ''];
    if (typeof text !== 'string') return null;
    words[tag] = text;
  }
  return words;
}

/** By corpus, the stamp that its tables were made with. */
export async function loadStamps(): Promise<Map<string, string>> {
  const stored = (await loadGates()) ?? [];
  return new Map(stored.map(({ corpus, stamp }) => [corpus, stamp]));
}

/**
 * Keeps the tables that have changed, in one write, and drops those of corpora that are not wanted.
 * @param wanted the corpora that pages look for, in the order in which they have their say
 */
export async function saveTables(
  wanted: readonly string[],
  changed: readonly PageTables[],
): Promise<void> {
  const stored = await browser.storage.local.get(GATES);
  const before = readGates(stored[GATES]) ?? [];
  const now = wanted.flatMap((id) => {
    const made = changed.find(({ corpus }) => corpus === id);
    if (made !== undefined) return [{ corpus: id, stamp: made.stamp, gate: made.gate }];
    return before.filter(({ corpus }) => corpus === id);
  });
  const isDue = ({ corpus }: { corpus: string }) =>
    !wanted.includes(corpus) || changed.some((made) => made.corpus === corpus);
  const outdated = new Set<string>();
  for (const { corpus, stamp } of before.filter(isDue)) {
    outdated.add(TABLE + corpus);
    const languages = (await loadTable(corpus))?.languages ?? [];
    for (const key of wordKeys(corpus, stamp, languages)) outdated.add(key);
  }
  if (changed.length > 0 || JSON.stringify(now) !== JSON.stringify(stored[GATES])) {
    const entries = Object.fromEntries(changed.flatMap(entriesOf));
    await browser.storage.local.set({ ...entries, [GATES]: now });
    for (const key of Object.keys(entries)) outdated.delete(key);
  }
  if (outdated.size > 0) await browser.storage.local.remove([...outdated]);
}

function entriesOf({
  corpus,
  stamp,
  gate: _gate,
  words,
  ...rest
}: PageTables): [string, unknown][] {
  const languages = Object.keys(words);
  const table: SpotTables = { ...rest, languages };
  const keys = wordKeys(corpus, stamp, languages);
  return [
    [TABLE + corpus, table],
    ...languages.map((tag, at): [string, unknown] => [keys[at] ?? '', words[tag]]),
  ];
}

/** What the popup was last asked, so that it is there again when the popup opens again. */
export async function loadLastSearch(): Promise<LastSearch> {
  const stored = await browser.storage.session.get(LAST_SEARCH);
  const parsed = v.safeParse(lastSearch, stored[LAST_SEARCH]);
  return parsed.success ? parsed.output : NO_SEARCH;
}

export async function saveLastSearch(last: LastSearch): Promise<void> {
  await browser.storage.session.set({ [LAST_SEARCH]: last });
}

/** Where the passages of a page are kept; data/passages.ts says what they are. */
export async function loadPassages(pages: readonly string[]): Promise<unknown[]> {
  return Object.values(await browser.storage.local.get(pages.map((page) => PASSAGES + page)));
}

/** By corpus, the pages that it has passages from; not yet checked. */
export async function loadPassagePages(): Promise<unknown> {
  return (await browser.storage.local.get(PASSAGE_PAGES))[PASSAGE_PAGES];
}

/**
 * Keeps the passages of some pages, in one write; a page without any is dropped.
 * @param index by corpus, the pages that it has passages from
 */
export async function savePassages(
  byPage: ReadonlyMap<string, readonly unknown[]>,
  index: Record<string, string[]>,
): Promise<void> {
  const kept = [...byPage].filter(([, passages]) => passages.length > 0);
  const gone = [...byPage].filter(([, passages]) => passages.length === 0);
  const entries = kept.map(([page, passages]) => [PASSAGES + page, passages]);
  await browser.storage.local.set({ ...Object.fromEntries(entries), [PASSAGE_PAGES]: index });
  await browser.storage.local.remove(gone.map(([page]) => PASSAGES + page));
}

const lost = v.array(v.string());

/** Keys of the accounts whose passages were not found again when their page was last read. */
export async function loadLost(): Promise<string[]> {
  const read = v.safeParse(lost, (await browser.storage.local.get(LOST))[LOST]);
  return read.success ? read.output : [];
}

/** Notes which passages of a page were found, and which were not. */
export async function saveLost(
  found: readonly string[],
  missing: readonly string[],
): Promise<void> {
  await navigator.locks.request('parallax-lost', async () => {
    const before = (await loadLost()).filter((key) => !found.includes(key));
    await browser.storage.local.set({ [LOST]: [...new Set([...before, ...missing])] });
  });
}

/** An account that the reader has begun, until the browser closes; null where there is none. */
export async function loadDraft(id: string): Promise<unknown> {
  return (await browser.storage.session.get(DRAFT + id))[DRAFT + id] ?? null;
}

export async function saveDraft(id: string, draft: unknown): Promise<void> {
  await browser.storage.session.set({ [DRAFT + id]: draft });
}

export async function dropDraft(id: string): Promise<void> {
  await browser.storage.session.remove(DRAFT + id);
}

/** Another text after every change of what is held in memory; empty where nothing is. */
export async function heldStamp(): Promise<string> {
  const stored = (await browser.storage.session.get(HELD_STAMP))[HELD_STAMP];
  return typeof stored === 'string' ? stored : '';
}

/** The corpora that are held in memory until the browser closes (data/library/held.ts); not yet checked. */
export async function loadHeld(): Promise<unknown> {
  return (await browser.storage.session.get(HELD))[HELD];
}

export async function saveHeld(held: readonly unknown[]): Promise<void> {
  await browser.storage.session.set({ [HELD]: held, [HELD_STAMP]: crypto.randomUUID() });
}
