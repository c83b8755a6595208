import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { CardLanguage } from '../../data/schema/card.ts';
import { NO_FILTERS, type Found } from '../../data/search/found.ts';
import type { Subject } from '../../data/view/card.ts';
import { FilterBar } from './FilterBar.tsx';
import type { LateLibrary } from './late-library.ts';
import { openTab } from './leave.ts';
import { OnPage } from './OnPage.tsx';
import { Results } from './Results.tsx';
import { SearchField } from './SearchField.tsx';
import { isNarrowed, type SearchState } from './use-search.ts';

/** What to do where nothing is found: a near name, or the search widened again. */
function Nothing({ search }: { search: SearchState }) {
  const { suggestions, filters, ask } = search;
  return (
    <div class="nothing">
      {suggestions.length > 0 && (
        <p>
          {i18n.t('popup.nearNames')}{' '}
          {suggestions.map((name) => (
            <button
              key={name}
              type="button"
              class="link suggestion"
              onClick={() => ask({ query: name })}
            >
              {name}
            </button>
          ))}
        </p>
      )}
      {isNarrowed(filters) ? (
        <p>
          {i18n.t('popup.narrowed')}{' '}
          <button type="button" class="link" onClick={() => ask({ filters: NO_FILTERS })}>
            {i18n.t('popup.widen')}
          </button>
        </p>
      ) : (
        <p>{i18n.t('popup.hint')}</p>
      )}
    </div>
  );
}

interface Props {
  library: LateLibrary;
  language: CardLanguage;
  search: SearchState;
  /** An account leads to its event's note, opened there. */
  onOpen: (subject: Subject, account?: string) => void;
}

/** The field, what was found, and, while nothing is asked, the mentions of the page in front. */
export function SearchView({ library, language, search, onOpen }: Props) {
  const { query, filters, found, ask } = search;
  const [chosen, setChosen] = useState(0);
  const results = found ?? [];
  const at = Math.min(chosen, results.length - 1);

  function open({ kind, id, leadsTo }: Found): void {
    if (kind === 'source') {
      setChosen(0);
      // What a source says is a search of its own.
      ask({ query: '', filters: { ...NO_FILTERS, source: id } });
    } else if (kind === 'account') onOpen({ kind: 'event', id: leadsTo }, id);
    else onOpen({ kind, id });
  }

  function openChosen(): void {
    const result = results[at];
    if (result !== undefined) open(result);
  }

  const count = i18n.t('popup.results', results.length, [String(results.length), query.trim()]);
  return (
    <>
      <h1 class="spoken-only">Parallax</h1>
      <div class="ask">
        <SearchField
          query={query}
          results={results.length}
          chosen={at}
          onQuery={(next) => {
            setChosen(0);
            ask({ query: next });
          }}
          onChoose={setChosen}
          onEnter={openChosen}
        />
        <FilterBar
          filters={filters}
          sources={search.sources}
          onChange={(next) => {
            setChosen(0);
            ask({ filters: next });
          }}
        />
        <p class="count" role="status">
          {search.failed ? i18n.t('popup.notRead') : found === null ? '' : count}
        </p>
      </div>
      <Results found={results} chosen={at} onOpen={open} />
      {found?.length === 0 && <Nothing search={search} />}
      {found === null && <OnPage library={library} language={language} onOpen={onOpen} />}
      <footer class="popup-footer">
        <span class="ways">
          <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
            {i18n.t('popup.options')}
          </button>
          <button type="button" class="link" onClick={() => void openTab('/add.html')}>
            {i18n.t('own.title')}
          </button>
        </span>
        {results.length > 0 && <span>{i18n.t('popup.keys')}</span>}
      </footer>
    </>
  );
}
