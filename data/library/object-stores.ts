import type { DBSchema } from 'idb';

/**
 * Records are stored as they were checked, each under its corpus, so that two corpora may use one id.
 * What is read back is checked again: a browser's database is outside data too.
 */
export interface Schema extends DBSchema {
  /** See data/schema/installed.ts. */
  corpora: { key: string; value: { id: string; [field: string]: unknown } };
  /** How texts refer to what a corpus holds. */
  words: { key: string; value: { corpus: string; lexicons: unknown; mentions: unknown } };
  sources: { key: [string, string]; value: CorpusRecord };
  actors: { key: [string, string]; value: CorpusRecord };
  events: {
    key: [string, string];
    value: CorpusRecord & { actorIds: string[]; sameAs: string[] };
    indexes: { actor: string; sameAs: string };
  };
  accounts: {
    key: [string, string];
    value: CorpusRecord & { event: string; source: string };
    indexes: { event: [string, string]; source: [string, string] };
  };
}

interface CorpusRecord {
  corpus: string;
  id: string;
  /** The entity as the corpus gives it. */
  entity: unknown;
}

/** What a corpus is made of. */
export const ENTITIES = ['sources', 'actors', 'events', 'accounts'] as const;
export type EntityStore = (typeof ENTITIES)[number];

export const STORES = ['corpora', 'words', ...ENTITIES] as const;
