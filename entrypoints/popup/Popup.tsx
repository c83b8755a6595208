import { useEffect, useState } from 'preact/hooks';
import { useAppearance, useSettings } from '../../components/use-settings.ts';
import type { CardLanguage } from '../../data/schema/card.ts';
import type { Subject } from '../../data/view/card.ts';
import { cardLanguage } from '../../data/view/language.ts';
import type { LateLibrary } from './late-library.ts';
import { NoteView, type Opened } from './NoteView.tsx';
import { SearchView } from './SearchView.tsx';
import { useSearch } from './use-search.ts';

/** What a reader opens. @param account the one that was looked for, if it was one */
interface Wanted {
  subject: Subject;
  account: string | null;
}

/** What draws a card is not needed before one is opened. */
async function readCard(
  library: LateLibrary,
  { subject, account }: Wanted,
  language: CardLanguage,
): Promise<Opened | null> {
  const [{ cardOf }, { Note }] = await Promise.all([
    import('../../data/view/card.ts'),
    import('../../components/Note.tsx'),
  ]);
  const card = await cardOf(await library(), subject, language);
  return card && { card, Note, account };
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
  const search = useSearch(library, settings && language, query);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  // What was there before stays until the card is read; one that is no longer wanted is dropped.
  useEffect(() => {
    const gone = new AbortController();
    const reading = wanted === null ? Promise.resolve(null) : readCard(library, wanted, language);
    reading.then(
      (read) => gone.signal.aborted || setOpened(read),
      (error: unknown) => console.error('The accounts could not be read:', error),
    );
    return () => gone.abort();
  }, [library, wanted, language]);

  const open = (subject: Subject, account: string | null = null) => setWanted({ subject, account });

  return wanted === null || opened === null ? (
    <SearchView library={library} language={language} search={search} onOpen={open} />
  ) : (
    <NoteView opened={opened} onOpen={open} onBack={() => setWanted(null)} />
  );
}
