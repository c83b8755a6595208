import * as v from 'valibot';
import { readCorpus, RefusedCorpus } from '../check/read-corpus.ts';
import { parseJson } from '../check/read-json.ts';
import { origin } from '../schema/installed.ts';
import type { Settings } from '../settings.ts';
import { withoutSync } from '../settings/file.ts';
import { readSettings } from '../settings/stored.ts';
import type { Library } from './library.ts';

/** Everything that is the reader's own: what was set, and each corpus but the bundled one. */
const backup = v.strictObject({
  format: v.literal('parallax-backup-1'),
  /** ISO time. */
  made: v.pipe(v.string(), v.isoTimestamp()),
  settings: v.record(v.string(), v.unknown()),
  corpora: v.array(v.strictObject({ origin, on: v.boolean(), corpus: v.unknown() })),
});

interface Watch {
  signal?: AbortSignal;
  progress?: (share: number) => void;
}

/** Everything as one text, to be kept outside the browser. */
export async function makeBackup(library: Library, settings: Settings): Promise<string> {
  const own = (await library.corpora()).filter(
    (corpus) => corpus.origin.kind !== 'bundled' && corpus.removed === null,
  );
  const corpora = await Promise.all(
    own.map(async (held) => ({
      origin: held.origin,
      on: held.on,
      corpus: await library.document(held.id),
    })),
  );
  const made = new Date().toISOString();
  const all = { format: 'parallax-backup-1', made, settings: withoutSync(settings), corpora };
  return `${JSON.stringify(all, null, 1)}\n`;
}

/**
 * Puts back what a backup holds, all corpora in one go; corpora that are not in it stay as they are.
 * Each is checked as one that comes from anyone.
 * @returns the settings that it holds but `sync`, for the caller to store, and how many corpora it brought
 * @throws {RefusedCorpus} with all that is wrong, in which case nothing has changed
 */
export async function restoreBackup(
  library: Library,
  { name, text }: { name: string; text: string },
  { signal, progress }: Watch = {},
): Promise<{ settings: Omit<Settings, 'sync'>; corpora: number }> {
  const parsed = parseJson(name, text);
  if (!parsed.ok) throw new RefusedCorpus(parsed.problems);
  const read = v.safeParse(backup, parsed.value);
  if (!read.success) {
    const [issue] = read.issues;
    const place = v.getDotPath(issue) ?? '(the whole file)';
    throw new RefusedCorpus([`${name}: ${place}: ${issue.message}`]);
  }
  const { corpora, settings } = read.output;
  const standings = [];
  for (const [n, held] of corpora.entries()) {
    const document = JSON.stringify(held.corpus);
    const corpus = await readCorpus(
      { kind: 'file', name: `${name} (${n + 1})`, text: document },
      signal === undefined ? {} : { signal },
    );
    progress?.((n + 1) / (corpora.length + 1));
    standings.push({ corpus, origin: held.origin, on: held.on });
  }
  await library.installAll(standings, signal === undefined ? {} : { signal });
  // Backups of earlier versions tell it: it is said on each computer.
  const { sync: _told, ...back } = readSettings(settings);
  return { settings: back, corpora: corpora.length };
}
