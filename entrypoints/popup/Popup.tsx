import { i18n } from '#i18n';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { NoteProps } from '../../components/Note.tsx';
import type { Subject } from '../../components/subject.ts';
import type { Library } from '../../data/library/library.ts';
import type { Card } from '../../data/schema/card.ts';
import type { Search } from '../../data/search.ts';
import { cardLanguage } from '../../data/view/language.ts';
import { PageStatus } from './PageStatus.tsx';
import { Results } from './Results.tsx';

/** A card, and the component that draws it. */
interface Opened {
  card: Card;
  Note: ComponentType<NoteProps>;
}

/*
 * The search field is there first; the search engine and what draws a card come after it, since they
 * are half of the popup's weight and nobody needs them in the first moment.
 */
async function readSearch(library: Library): Promise<Search> {
  const [held, { makeSearch }] = await Promise.all([
    library.holdings(),
    import('../../data/search.ts'),
  ]);
  return makeSearch(held, cardLanguage());
}

async function readCard(library: Library, subject: Subject): Promise<Opened | null> {
  const [{ cardOf }, { Note }] = await Promise.all([
    import('../../data/view/card.ts'),
    import('../../components/Note.tsx'),
  ]);
  const card = await cardOf(library, subject, cardLanguage());
  return card && { card, Note };
}

/**
 * The toolbar popup. It reads the library itself, so that the search field does not wait for the
 * background to wake up.
 */
export function Popup({ library }: { library: Library }) {
  const [search, setSearch] = useState<Search | null>(null);
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);

  useEffect(() => {
    readSearch(library)
      .then((ready) => setSearch(() => ready))
      .catch((error: unknown) => console.error('The library could not be read:', error));
  }, [library]);

  const open = (subject: Subject): void => {
    readCard(library, subject)
      .then(setOpened)
      .catch((error: unknown) => console.error('The accounts could not be read:', error));
  };

  if (opened !== null) {
    const { Note, card } = opened;
    return (
      <>
        <button type="button" class="back" onClick={() => setOpened(null)}>
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
      <Results
        query={query}
        found={query.trim() === '' ? [] : (search?.(query) ?? [])}
        onOpen={open}
      />
      <PageStatus />
      <footer class="popup-footer">
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {i18n.t('popup.options')}
        </button>
      </footer>
    </>
  );
}
