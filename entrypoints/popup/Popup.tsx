import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Note } from '../../components/Note.tsx';
import type { Subject } from '../../components/subject.ts';
import type { Library } from '../../data/library/library.ts';
import type { Card } from '../../data/schema/card.ts';
import { makeSearch, type Search } from '../../data/search.ts';
import { cardOf } from '../../data/view/card.ts';
import { cardLanguage } from '../../data/view/language.ts';
import { PageStatus } from './PageStatus.tsx';
import { Results } from './Results.tsx';

/**
 * The toolbar popup. It reads the library itself, so that the search field does not wait for the
 * background to wake up.
 */
export function Popup({ library }: { library: Library }) {
  const [search, setSearch] = useState<Search | null>(null);
  const [query, setQuery] = useState('');
  const [card, setCard] = useState<Card | null>(null);

  useEffect(() => {
    library
      .holdings()
      .then((held) => setSearch(() => makeSearch(held, cardLanguage())))
      .catch((error: unknown) => console.error('The library could not be read:', error));
  }, [library]);

  const open = ({ kind, id }: Subject): void => {
    cardOf(library, { kind, id }, cardLanguage())
      .then(setCard)
      .catch((error: unknown) => console.error('The accounts could not be read:', error));
  };

  if (card !== null) {
    return (
      <>
        <button type="button" class="back" onClick={() => setCard(null)}>
          ← {i18n.t('popup.back')}
        </button>
        <Note card={card} onOpen={open} />
      </>
    );
  }
  return (
    <>
      <input
        type="search"
        class="search"
        // The popup is opened to search: https://developer.mozilla.org/docs/Web/HTML/Global_attributes/autofocus
        ref={(input) => input?.focus()}
        placeholder={i18n.t('popup.search')}
        aria-label={i18n.t('popup.search')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <Results query={query} found={query.trim() === '' ? [] : (search?.(query) ?? [])} onOpen={open} />
      <PageStatus />
      <footer class="popup-footer">
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {i18n.t('popup.options')}
        </button>
      </footer>
    </>
  );
}
