import { useState } from 'preact/hooks';
import { useAppearance, useSettings } from '../../components/use-settings.ts';
import type { CardLanguage } from '../../data/schema/card.ts';
import type { Subject } from '../../data/view/card.ts';
import { cardLanguage } from '../../data/view/language.ts';
import type { LateLibrary } from './late-library.ts';
import { NoteView, type Opened } from './NoteView.tsx';
import { SearchView } from './SearchView.tsx';
import { useSearch } from './use-search.ts';

/** What draws a card is not needed before one is opened. */
async function readCard(
  library: LateLibrary,
  subject: Subject,
  language: CardLanguage,
): Promise<Omit<Opened, 'account'> | null> {
  const [{ cardOf }, { Note }] = await Promise.all([
    import('../../data/view/card.ts'),
    import('../../components/Note.tsx'),
  ]);
  const card = await cardOf(await library(), subject, language);
  return card && { card, Note };
}

interface Props {
  library: LateLibrary;
  /** What the page was opened to look for, or null. */
  query: string | null;
}

/**
 * The toolbar popup. It reads the library itself, so that the search field does not wait for the
 * background to wake up.
 */
export function Popup({ library, query }: Props) {
  const settings = useSettings();
  useAppearance(settings);
  const language = cardLanguage(settings?.language);
  const search = useSearch(library, language, query);
  const [opened, setOpened] = useState<Opened | null>(null);

  const open = (subject: Subject, account: string | null = null): void => {
    readCard(library, subject, language)
      .then((read) => setOpened(read && { ...read, account }))
      .catch((error: unknown) => console.error('The accounts could not be read:', error));
  };

  return opened === null ? (
    <SearchView library={library} language={language} search={search} onOpen={open} />
  ) : (
    <NoteView opened={opened} onOpen={open} onBack={() => setOpened(null)} />
  );
}
