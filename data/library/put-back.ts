import * as v from 'valibot';
import { corpus as corpusSchema } from '../schema/corpus.ts';
import { installed } from '../schema/installed.ts';
import type { Database } from './database.ts';
import { install, type Standing } from './install.ts';
import type { Rescued } from './rescue.ts';

const record = v.looseObject({ corpus: v.string(), entity: v.unknown() });
const words = v.looseObject({ corpus: v.string(), lexicons: v.unknown(), mentions: v.unknown() });

const ofCorpus = (records: unknown[] = [], corpus: string): unknown[] =>
  records.flatMap((stored) => {
    const read = v.safeParse(record, stored);
    return read.success && read.output.corpus === corpus ? [read.output.entity] : [];
  });

/** A corpus put together from rescued records; null where it is no longer whole. */
function standingOf(stored: unknown, { stores }: Rescued): Standing | null {
  const read = v.safeParse(installed, stored);
  if (!read.success) return null;
  const { about, version, id, stamp, on, origin } = read.output;
  const own = (stores['words'] ?? []).find((entry) => v.is(words, entry) && entry.corpus === id);
  const { lexicons, mentions } = v.is(words, own) ? own : { lexicons: null, mentions: null };
  const corpus = v.safeParse(corpusSchema, {
    ...about,
    version,
    sources: ofCorpus(stores['sources'], id),
    actors: ofCorpus(stores['actors'], id),
    events: ofCorpus(stores['events'], id),
    accounts: ofCorpus(stores['accounts'], id),
    lexicons,
    mentions,
  });
  return corpus.success ? { corpus: corpus.output, origin, stamp, on } : null;
}

const isBundled = (stored: unknown): boolean => {
  const read = v.safeParse(installed, stored);
  return read.success && read.output.origin.kind === 'bundled';
};

/**
 * Puts the reader's own corpora back from what was rescued.
 * @returns whether every one of them is back whole
 */
export async function putBack(database: Database, rescued: Rescued): Promise<boolean> {
  const own = (rescued.stores['corpora'] ?? []).filter((stored) => !isBundled(stored));
  const standings = own.map((stored) => standingOf(stored, rescued));
  const whole = standings.filter((standing) => standing !== null);
  await install(database, whole);
  return whole.length === own.length;
}
