import type { Corpus } from '../schema/corpus.ts';
import type { Installed } from '../schema/installed.ts';
import type { Records } from './records.ts';

/**
 * A library of one corpus in memory, for a browser that keeps nothing: what comes with the extension
 * works there as anywhere, for as long as the page or the worker lives.
 */
export function memoryRecords(corpus: Corpus): Records {
  const { sources, actors, events, accounts, lexicons, mentions, version, ...about } = corpus;
  const held = { sources, actors, events, accounts };
  const installed: Installed = {
    id: corpus.id,
    version,
    stamp: version,
    origin: { kind: 'bundled' },
    on: true,
    since: 0,
    removed: null,
    about,
  };
  const only = <T>(id: string, list: readonly T[]): T[] => (id === corpus.id ? [...list] : []);
  return {
    corpora: async () => [installed],
    words: async (id) => (id === corpus.id ? { lexicons, mentions } : undefined),
    entity: async (store, of, id) =>
      only<{ id: string }>(of, held[store]).find((at) => at.id === id),
    entities: async (store, of) => only<unknown>(of, held[store]),
    count: async (store, of) => only<unknown>(of, held[store]).length,
    eventsOfActor: async (of, id) => only(of, events).filter((event) => event.actors.includes(id)),
    accountsBy: async (what, of, id) =>
      only(of, accounts).filter((account) => account[what] === id),
    claimsOf: async (reference) =>
      events
        .filter(({ sameAs = [] }) => sameAs.includes(reference))
        .map(({ id }) => ({ corpus: corpus.id, id })),
  };
}
