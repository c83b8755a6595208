import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { useAppearance } from '../../components/use-settings.ts';
import { Switch } from '../../components/Switch.tsx';
import type { Library } from '../../data/library/library.ts';
import type { Event } from '../../data/schema/event.ts';
import type { ReadStored } from '../../data/settings/stored.ts';
import { onStorageChange } from '../../data/storage/first-look.ts';
import { inspectSettings } from '../../data/storage/settings.ts';
import { Data } from './Data.tsx';
import { problemWords } from './flaws.ts';
import { Look } from './Look.tsx';
import { Notes } from './Notes.tsx';
import { set } from './section.ts';
import { What } from './What.tsx';
import { Where } from './Where.tsx';

/** The settings as they are stored, whoever changes them, and what of them could not be read. */
function useStored(): ReadStored | null {
  const [stored, setStored] = useState<ReadStored | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const load = () => void inspectSettings().then(setStored);
    load();
    onStorageChange((what) => what === 'settings' && load(), gone.signal);
    return () => gone.abort();
  }, []);
  return stored;
}

function useEvents(library: Library): Event[] {
  const [events, setEvents] = useState<Event[]>([]);
  useEffect(() => {
    library
      .events()
      .then(setEvents)
      .catch((error: unknown) => console.error('The library could not be read:', error));
  }, [library]);
  return events;
}

const SECTIONS = ['where', 'what', 'looks', 'notes', 'data'] as const;

function sectionWords(section: (typeof SECTIONS)[number]): string {
  return i18n.t(section === 'what' ? 'options.kinds' : `options.${section}`);
}

/** The options page: each change is kept at once, and every open page follows. */
export function Options({ library }: { library: Library }) {
  const stored = useStored();
  const events = useEvents(library);
  useAppearance(stored?.settings ?? null);
  if (stored === null) return null;
  const { settings, flaws } = stored;
  return (
    <>
      <h1>{i18n.t('options.title')}</h1>
      <p class="soft">{i18n.t('options.saved')}</p>
      {flaws.length > 0 && (
        <div class="told" role="alert" data-testid="flaws">
          <p>{i18n.t('options.flaws')}</p>
          <ul>
            {flaws.map((flaw, index) => (
              <li key={index}>{problemWords(flaw)}</li>
            ))}
          </ul>
        </div>
      )}
      <Switch
        id="enabled"
        label={i18n.t('options.enabled')}
        on={settings.enabled}
        onChange={(enabled) => set({ enabled })}
      />
      <nav aria-label={i18n.t('options.sections')}>
        {SECTIONS.map((section) => (
          <a key={section} href={`#${section}`}>
            {sectionWords(section)}
          </a>
        ))}
      </nav>
      <Where settings={settings} />
      <What settings={settings} events={events} />
      <Look settings={settings} />
      <Notes settings={settings} />
      <Data settings={settings} library={library} />
    </>
  );
}
