import { createHash } from 'node:crypto';
import type { Corpus } from '../../data/schema/corpus.ts';
import { loadFolder } from './corpus/load-folder.ts';
import type { Placed } from './corpus/placed.ts';

/** Files of the corpus that break their schema: which, where in them, what was expected and found. */
export class CorpusFileError extends Error {
  override name = 'CorpusFileError';
}

const values = <T>(parts: readonly Placed<T>[]): T[] => parts.map(({ value }) => value);

const byId = <T>(parts: readonly Placed<T>[]): Record<string, T> =>
  Object.fromEntries(parts.map(({ id, value }) => [id, value]));

/**
 * Joins the files of a corpus folder (see data/corpus/README.md) to one document.
 * Its version is its date and a digest of its content, so that any change is a new version.
 * @throws {CorpusFileError} where files are not JSON or break their schema: one line for each problem.
 */
export function assembleCorpus(dir: string): Corpus {
  const { about, problems, ...parts } = loadFolder(dir);
  if (about === null || problems.length > 0) throw new CorpusFileError(problems.join('\n'));
  const content = {
    ...about.value,
    sources: values(parts.sources),
    actors: values(parts.actors),
    events: values(parts.events),
    accounts: values(parts.accounts),
    lexicons: byId(parts.lexicons),
    mentions: byId(parts.mentions),
  };
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { ...content, version: `${content.asOf}+${digest.slice(0, 12)}` };
}
