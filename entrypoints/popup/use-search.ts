import { useCallback, useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../../components/use-answer.ts';
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
 * @param language null until it is known: the index is made once, in that language
 * @param given asked by whoever opened the page, instead of what was asked last
 */
export function useSearch(
  library: LateLibrary,
  language: CardLanguage | null,
  given: string | null,
): SearchState {
  const answer = useAnswer(
    useCallback(
      async () => (language === null ? null : readSearch(library, language)),
      [library, language],
    ),
  );
  const ready = answer.state === 'ready' ? answer.value : null;
  const [asked, setAsked] = useState<LastSearch | null>(
    given === null ? null : { query: given, filters: NO_FILTERS },
  );

  useEffect(() => {
    // What a reader has typed by then is not overwritten.
    loadLastSearch()
      .then((last) => setAsked((current) => current ?? last))
      .catch((error: unknown) => console.warn('The last search is lost:', error));
  }, []);

  const { query, filters } = asked ?? NO_SEARCH;
  const isAsked = query.trim() !== '' || isNarrowed(filters);
  const found = isAsked && ready !== null ? ready.find(query, filters) : null;
  return {
    query,
    filters,
    found,
    suggestions: found?.length === 0 ? (ready?.suggest(query) ?? []) : [],
    sources: ready?.sources ?? [],
    failed: answer.state === 'failed',
    ask(change) {
      const next = { query, filters, ...change };
      setAsked(next);
      saveLastSearch(next).catch((error: unknown) =>
        console.warn('The search is not kept:', error),
      );
    },
  };
}
