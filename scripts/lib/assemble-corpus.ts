import { createHash } from 'node:crypto';
import type { Corpus } from '../../data/schema/corpus.ts';
import { joined, versionOf } from '../../data/check/joined.ts';
import { loadFromDisk } from './corpus/load.ts';

/** Files of the corpus that break their schema: which, where in them, what was expected and found. */
class CorpusFileError extends Error {
  override name = 'CorpusFileError';
}

/**
 * Joins the files of a corpus folder (see data/corpus/README.md) to one document.
 * Its version is its date and a digest of its content, so that any change is a new version.
 * @throws {CorpusFileError} where files are not JSON or break their schema: one line for each problem.
 */
export function assembleCorpus(dir: string): Corpus {
  const loaded = loadFromDisk(dir);
  if (loaded.problems.length > 0) throw new CorpusFileError(loaded.problems.join('\n'));
  const content = joined(loaded);
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { ...content, version: versionOf(content, digest) };
}
