import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { Gate } from '../../mentions/index.ts';
import { readGates, type StoredGate } from './first-look.ts';
import { GATES, TABLE, WORDS } from './keys.ts';

/** What it takes to find mentions of one corpus, and to know which marks are quieter. */
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

/** The gate of each corpus, in their order; null before the first install has finished. */
const loadGates = async (): Promise<StoredGate[] | null> =>
  readGates((await browser.storage.local.get(GATES))[GATES]);

/** What it takes to find mentions of a corpus; null where it is missing or damaged. */
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
