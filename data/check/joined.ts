import type { Corpus } from '../schema/corpus.ts';
import type { Loaded } from './loaded.ts';
import type { Placed } from './placed.ts';

const values = <T>(parts: readonly Placed<T>[]): T[] => parts.map(({ value }) => value);

const byId = <T>(parts: readonly Placed<T>[]): Record<string, T> =>
  Object.fromEntries(parts.map(({ id, value }) => [id, value]));

/** The parts of a corpus as one document, which still has no version. */
export function joined({ about, ...parts }: Loaded): Omit<Corpus, 'version'> {
  if (about === null) throw new Error('a corpus that says nothing of itself cannot be joined');
  return {
    ...about.value,
    sources: values(parts.sources),
    actors: values(parts.actors),
    events: values(parts.events),
    accounts: values(parts.accounts),
    lexicons: byId(parts.lexicons),
    mentions: byId(parts.mentions),
  };
}

/**
 * Its date and a digest of its content, so that any change is a new version.
 * @param sha256 of the joined document as JSON, in hex
 */
export const versionOf = ({ asOf }: { asOf: string }, sha256: string): string =>
  `${asOf}+${sha256.slice(0, 12)}`;
