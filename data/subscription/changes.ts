import type { Corpus } from '../schema/corpus.ts';

/** What an update changed: what a reader would want to look at, and how much of the rest. */
export interface Changes {
  events: { added: string[]; removed: string[]; changed: string[] };
  accounts: { added: number; removed: number; changed: number };
}

interface Named {
  id: string;
}

function compare<T extends Named>(before: readonly T[], after: readonly T[]) {
  const old = new Map(before.map((entity) => [entity.id, JSON.stringify(entity)]));
  const ids = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !ids.has(id)),
    changed: after.filter((entity) => {
      const was = old.get(entity.id);
      return was !== undefined && was !== JSON.stringify(entity);
    }),
  };
}

/**
 * Compares two versions of one corpus. An event counts as changed where its own record differs; its
 * accounts are counted apart.
 */
export function changesBetween(before: Corpus, after: Corpus, language: 'fr' | 'en'): Changes {
  const events = compare(before.events, after.events);
  const accounts = compare(before.accounts, after.accounts);
  const titles = (list: Corpus['events']): string[] => list.map(({ title }) => title[language]);
  return {
    events: {
      added: titles(events.added),
      removed: titles(events.removed),
      changed: titles(events.changed),
    },
    accounts: {
      added: accounts.added.length,
      removed: accounts.removed.length,
      changed: accounts.changed.length,
    },
  };
}
