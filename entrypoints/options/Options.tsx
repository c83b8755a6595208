import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { dateWords } from '../../components/dates.ts';
import { Switch } from '../../components/Switch.tsx';
import type { Library } from '../../data/library/library.ts';
import type { Event } from '../../data/schema/event.ts';
import { leaveOut, type Settings } from '../../data/settings.ts';
import { changeSettings, loadSettings, onStorageChange } from '../../data/storage.ts';
import { cardLanguage } from '../../data/view/language.ts';

interface Known {
  events: Event[];
  title: string;
  asOf: string;
}

/** The settings as they are stored, whoever changes them. */
function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const load = () => void loadSettings().then(setSettings);
    load();
    onStorageChange((what) => what === 'settings' && load(), gone.signal);
    return () => gone.abort();
  }, []);
  return settings;
}

function useKnown(library: Library): Known | null {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    Promise.all([library.events(), library.about()])
      .then(([events, about]) =>
        setKnown({ events, title: about.title[cardLanguage()], asOf: about.asOf }),
      )
      .catch((error: unknown) => console.error('The library could not be read:', error));
  }, [library]);
  return known;
}

function SiteList({ sites }: { sites: string[] }) {
  if (sites.length === 0) return <p class="soft">{i18n.t('options.noSites')}</p>;
  return (
    <ul>
      {sites.map((site) => (
        <li key={site}>
          {site}{' '}
          <button
            type="button"
            aria-label={i18n.t('options.remove', [site])}
            onClick={() => void changeSettings(leaveOut({ kind: 'site', name: site, out: false }))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

function EventList({ events, off }: { events: Event[]; off: string[] }) {
  const language = cardLanguage();
  return (
    <>
      {events
        .filter((event) => event.kind !== 'background')
        .map(({ id, title }) => (
          <Switch
            key={id}
            id={`event-${id}`}
            label={title[language]}
            on={!off.includes(id)}
            onChange={(on) => void changeSettings(leaveOut({ kind: 'event', name: id, out: !on }))}
          />
        ))}
    </>
  );
}

const KINDS = ['events', 'actors', 'singleVoice', 'anaphora'] as const;

/** The options page: each change is stored at once, and every open page follows. */
export function Options({ library }: { library: Library }) {
  const settings = useSettings();
  const known = useKnown(library);
  if (settings === null) return null;
  return (
    <>
      <h1>{i18n.t('options.title')}</h1>
      <Switch
        id="enabled"
        label={i18n.t('options.enabled')}
        on={settings.enabled}
        onChange={(enabled) => void changeSettings(() => ({ enabled }))}
      />
      <h2>{i18n.t('options.kinds')}</h2>
      {KINDS.map((kind) => (
        <Switch
          key={kind}
          id={kind}
          label={i18n.t(`options.${kind}`)}
          on={settings[kind]}
          onChange={(on) => void changeSettings(() => ({ [kind]: on }))}
        />
      ))}
      <h2>{i18n.t('options.sites')}</h2>
      <SiteList sites={settings.sitesOff} />
      <h2>{i18n.t('options.eventList')}</h2>
      {known !== null && <EventList events={known.events} off={settings.eventsOff} />}
      <p>
        <a href="corpora.html">{i18n.t('options.corpora')}</a>
      </p>
      <footer class="soft">
        <p>{i18n.t('options.saved')}</p>
        {known !== null && (
          <p>{i18n.t('options.corpus', [known.title, dateWords(known.asOf, cardLanguage())])}</p>
        )}
        <p>{i18n.t('options.privacy')}</p>
      </footer>
    </>
  );
}
