import { useEffect, useState } from 'preact/hooks';
import type { CardLanguage } from '../../data/schema/card.ts';
import { NO_FILTERS, type Filters, type Found } from '../../data/search/found.ts';
import { NO_SEARCH, type LastSearch } from '../../data/search/last.ts';
import type { Search } from '../../data/search/search.ts';
import { loadLastSearch, saveLastSearch } from '../../data/storage/session.ts';
import type { LateLibrary } from './late-library.ts';

interface Ready extends Search {
  sources: { id: string; label: string }[];
}

/** The search engine comes after the field is on screen: it is half of the popup's weight. */
async function readSearch(library: LateLibrary, language: CardLanguage): Promise<Ready> {
  const [held, { makeSearch }] = await Promise.all([
    library().then((there) => there.holdings()),
    import('../../data/search/search.ts'),
  ]);
  const sources = held.sources.map(({ id, label }) => ({ id, label: label[language] }));
  return { ...makeSearch(held, language), sources };
}

export interface SearchState extends LastSearch {
  /** Null until the engine is ready, and where nothing is asked. */
  found: readonly Found[] | null;
  suggestions: readonly string[];
  sources: Ready['sources'];
  failed: boolean;
  ask: (change: Partial<LastSearch>) => void;
}

export const isNarrowed = (filters: Filters): boolean =>
  Object.values(filters).some((value) => value !== null);

/**
 * The state of a search that outlives the popup.
 * @param given asked by whoever opened the page, instead of what was asked last
 */
export function useSearch(
  library: LateLibrary,
  language: CardLanguage,
  given: string | null,
): SearchState {
  const [ready, setReady] = useState<Ready | null>(null);
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState<LastSearch | null>(
    given === null ? null : { query: given, filters: NO_FILTERS },
  );

  useEffect(() => {
    readSearch(library, language)
      .then((search) => setReady(search))
      .catch((error: unknown) => {
        console.error('The library could not be read:', error);
        setFailed(true);
      });
    // What a reader has typed by then is not overwritten.
    loadLastSearch()
      .then((last) => setAsked((current) => current ?? last))
      .catch((error: unknown) => console.warn('The last search is lost:', error));
  }, [library, language]);

  const { query, filters } = asked ?? NO_SEARCH;
  const isAsked = query.trim() !== '' || isNarrowed(filters);
  const found = isAsked && ready !== null ? ready.find(query, filters) : null;
  return {
    query,
    filters,
    found,
    suggestions: found?.length === 0 ? (ready?.suggest(query) ?? []) : [],
    sources: ready?.sources ?? [],
    failed,
    ask(change) {
      const next = { query, filters, ...change };
      setAsked(next);
      saveLastSearch(next).catch((error: unknown) =>
        console.warn('The search is not kept:', error),
      );
    },
  };
}
