import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { dateWords } from '../../components/dates.ts';
import { Switch } from '../../components/Switch.tsx';
import type { Library } from '../../data/library/library.ts';
import type { Installed } from '../../data/schema/installed.ts';
import { storedBytes } from '../../data/storage/bytes.ts';
import { beginSharing } from '../../data/storage/shared-settings.ts';
import { cardLanguage, interfaceLanguage } from '../../data/view/language.ts';
import { ask } from '../../messages.ts';
import { Backup } from './Backup.tsx';
import { set, type SectionProps } from './section.ts';
import { Told, type Outcome } from './Told.tsx';

/** What is stored here. */
interface Stored {
  corpora: Installed[];
  /** Bytes of the library, as far as the browser tells. */
  library: number;
  /** Bytes of settings and of the tables that pages read. */
  small: number;
}

async function readStored(library: Library): Promise<Stored> {
  const [corpora, estimate, small] = await Promise.all([
    library.corpora(),
    navigator.storage.estimate(),
    storedBytes(),
  ]);
  return {
    corpora: corpora.filter(({ removed }) => removed === null),
    library: estimate.usage ?? 0,
    small,
  };
}

const size = (bytes: number): string =>
  new Intl.NumberFormat(interfaceLanguage(), {
    style: 'unit',
    unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: bytes < 1_000_000 ? 0 : 1,
  }).format(bytes / (bytes < 1_000_000 ? 1_000 : 1_000_000));

function Inventory({ stored }: { stored: Stored }) {
  const language = cardLanguage();
  return (
    <dl class="stored" data-testid="stored">
      <dt>{i18n.t('options.storedLibrary')}</dt>
      <dd>{i18n.t('options.about', [size(stored.library)])}</dd>
      {stored.corpora.map(({ id, version, about }) => (
        <dd key={id}>
          {i18n.t('options.corpus', [about.title[language], version, dateWords(about.asOf)])}
        </dd>
      ))}
      <dt>{i18n.t('options.storedSmall')}</dt>
      <dd>{i18n.t('options.about', [size(stored.small)])}</dd>
    </dl>
  );
}

/** What is stored on this computer, and what can be done with it. */
export function Data({ settings, library }: SectionProps & { library: Library }) {
  const [stored, setStored] = useState<Stored | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const inspect = (): void =>
    void readStored(library).then(setStored, (error: unknown) => console.error(error));
  useEffect(inspect, [library, settings]);

  const rebuild = async (): Promise<void> => {
    setBusy(true);
    setOutcome({ text: i18n.t('options.rebuilding') });
    try {
      await ask('rebuild', {});
      setOutcome({ text: i18n.t('options.rebuilt') });
    } catch (error) {
      console.error('The corpus was not rebuilt:', error);
      setOutcome({ text: i18n.t('options.notRebuilt') });
    }
    setBusy(false);
    inspect();
  };

  return (
    <section aria-labelledby="data">
      <h2 id="data">{i18n.t('options.data')}</h2>
      <p>{i18n.t('options.privacy')}</p>
      {stored !== null && <Inventory stored={stored} />}
      <div class="row">
        <a href="/corpora.html">{i18n.t('options.corpora')}</a>
        <button type="button" id="rebuild" disabled={isBusy} onClick={() => void rebuild()}>
          {i18n.t('options.rebuild')}
        </button>
      </div>
      <Told outcome={outcome} onDone={() => setOutcome(null)} />
      <h3>{i18n.t('options.backup')}</h3>
      <Backup settings={settings} />
      <Switch
        id="sync"
        label={i18n.t('options.sync')}
        on={settings.sync}
        onChange={(sync) => (sync ? void beginSharing() : set({ sync }))}
      />
      <p class="soft">{i18n.t('options.syncHint')}</p>
    </section>
  );
}
