import { browser } from 'wxt/browser';
import { isRecord } from '../schema/record.ts';
import type { Settings } from '../settings.ts';
import { DEFAULTS } from '../settings/defaults.ts';
import { migrate, VERSION } from '../settings/migrations.ts';
import { GATES, PASSAGES, SETTINGS } from './keys.ts';

/*
 * What the script of every page reads of the small storage. It takes the few fields that it needs by
 * hand: the schemas (settings/stored.ts, tables.ts) would weigh more than all else in that script. A test
 * holds the two against each other.
 */

/** The settings that decide whether a page is looked at. */
type FirstSettings = Pick<Settings, 'enabled' | 'pages' | 'sitesOff'>;

/** The gate of one corpus. */
export interface StoredGate {
  corpus: string;
  /** Of the corpus as it was compiled. */
  stamp: string;
  gate: string;
}

const MOST_SITES = 10_000;
const LONGEST_SITE = 256;

const isSite = (entry: unknown): entry is string =>
  typeof entry === 'string' && entry !== '' && entry.length <= LONGEST_SITE;

/** What is older is migrated; a field that cannot be read has its default, and entries are left out. */
export function readFirstSettings(stored: unknown): FirstSettings {
  const raw = isRecord(stored) ? stored : {};
  const { version } = raw;
  const from = typeof version === 'number' && Number.isInteger(version) ? version : 1;
  const { enabled, pages, sitesOff } = from < VERSION ? migrate(raw, Math.max(from, 1)) : raw;
  const sites = Array.isArray(sitesOff) ? sitesOff.filter(isSite) : [];
  return {
    enabled: typeof enabled === 'boolean' ? enabled : DEFAULTS.enabled,
    pages: pages === 'every' || pages === 'articles' ? pages : DEFAULTS.pages,
    sitesOff: sites.length <= MOST_SITES ? sites : [],
  };
}

const isGate = (value: unknown): value is StoredGate =>
  isRecord(value) &&
  [value['corpus'], value['stamp'], value['gate']].every((part) => typeof part === 'string');

/** @returns null where there is none, or not what was stored */
export const readGates = (stored: unknown): StoredGate[] | null =>
  Array.isArray(stored) && stored.every(isGate) ? stored : null;

/** What a page needs before it knows whether it holds anything. */
interface FirstLook {
  settings: FirstSettings;
  /** Of each corpus, in the order in which they have their say; null before the first install is done. */
  gates: StoredGate[] | null;
  /** Whether accounts were taken from this page. */
  hasPassages: boolean;
}

/** @param pages addresses that the page goes by */
export async function loadFirstLook(pages: readonly string[]): Promise<FirstLook> {
  const passages = pages.map((page) => PASSAGES + page);
  const stored = await browser.storage.local.get([SETTINGS, GATES, ...passages]);
  return {
    settings: readFirstSettings(stored[SETTINGS]),
    gates: readGates(stored[GATES]),
    hasPassages: passages.some((key) => Array.isArray(stored[key])),
  };
}

/** Calls back when settings or tables change anywhere in the extension, until the signal aborts. */
export function onStorageChange(
  change: (what: 'settings' | 'tables') => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local') return;
    if (SETTINGS in changes) change('settings');
    if (GATES in changes) change('tables');
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
