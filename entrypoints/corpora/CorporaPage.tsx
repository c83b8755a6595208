import { i18n } from '#i18n';
import { saveFile } from '../../components/save-file.ts';
import { useAppearance, useSettings } from '../../components/use-settings.ts';
import { isolated } from '../../components/isolated.ts';
import { readCorpus, type Chosen } from '../../data/check/read-corpus.ts';
import { makeBackup, restoreBackup } from '../../data/library/backup.ts';
import type { Library } from '../../data/library/library.ts';
import { subscriptionAddress } from '../../data/subscription/address.ts';
import { askToAsk, mayAsk } from '../../data/subscription/may-ask.ts';
import { subscribe, update, type Subscribed } from '../../data/subscription/subscribe.ts';
import { changeSettings, loadSettings } from '../../data/storage/settings.ts';
import { cardLanguage } from '../../data/view/language.ts';
import { readFile, readFolder } from './chosen.ts';
import { CorpusItem } from './CorpusItem.tsx';
import { askToPersist, follow } from '../../components/follow-library.ts';
import { Install } from './Install.tsx';
import { Subscribe } from './Subscribe.tsx';
import { updateWords } from './update-words.ts';
import { Kept } from '../../components/Kept.tsx';
import { Backup, Rescued } from './Safety.tsx';
import { Told } from './Told.tsx';
import { useCorpora } from './use-corpora.ts';
import { useWork, type Watch } from './use-work.ts';

/** Checking takes about as long as writing: each is half of the way. */
const HALF = 0.5;

/** Checks what the reader chose and puts it into the library, in one go. @returns its title */
async function bringIn(library: Library, chosen: Chosen, watch: Watch): Promise<string> {
  const { signal } = watch;
  const corpus = await readCorpus(chosen, {
    signal,
    progress: (share) => watch.progress(share * HALF),
  });
  const progress = (done: number, all: number) => watch.progress(HALF + (done / all) * HALF);
  await library.install(corpus, { kind: 'file', name: chosen.name }, { signal, progress });
  askToPersist();
  return corpus.title[cardLanguage()];
}

/**
 * Has the browser ask the reader about that one host. Whatever comes of it, subscribing looks for
 * itself whether it may ask, and says what is wrong with an address.
 */
async function permit(typed: string): Promise<void> {
  try {
    await askToAsk(subscriptionAddress(typed));
  } catch (error) {
    console.warn('The browser did not ask:', error);
  }
}

/** All corpora: to bring in, to switch, to save as files, to remove; and a backup of everything. */
export function CorporaPage({ library }: { library: Library }) {
  useAppearance(useSettings());
  const { held, reload } = useCorpora(library);
  const { outcome, begin } = useWork();
  const changes = useWork();

  /** What the library holds has changed: the list follows, and so do the tables that pages read. */
  async function changed(): Promise<void> {
    await reload();
    await follow();
  }
  const change = (work: () => Promise<void>) =>
    changes.begin(async () => {
      await work();
      await changed();
      return '';
    });
  const install = (read: (signal: AbortSignal) => Promise<Chosen>) =>
    begin(async (watch) => {
      const title = await bringIn(library, await read(watch.signal), watch);
      await changed();
      return i18n.t('corpora.installed', [isolated(title)]);
    });
  function subscribeTo(typed: string): void {
    // The browser's own question comes first, while the click still counts.
    const permitted = permit(typed);
    begin(async ({ signal, progress }) => {
      await permitted;
      const watch = { signal, progress: (done: number, all: number) => progress(done / all) };
      const corpus = await subscribe(library, typed, mayAsk, watch);
      await changed();
      return i18n.t('corpora.subscribed', [isolated(corpus.title[cardLanguage()])]);
    });
  }
  const askNow = (corpus: Subscribed) =>
    begin(async ({ signal, progress }) => {
      const watch = { signal, progress: (done: number, all: number) => progress(done / all) };
      try {
        const brought = await update(library, corpus, mayAsk, cardLanguage(), watch);
        if (brought.status === 'updated') await follow();
        return updateWords(brought);
      } finally {
        await reload();
      }
    });
  const save = (id: string) =>
    begin(async () => {
      saveFile(`${id}.json`, `${JSON.stringify(await library.document(id), null, 2)}\n`);
      return i18n.t('corpora.saved', [`${id}.json`]);
    });

  const backUp = () =>
    begin(async () => {
      saveFile('parallax-backup.json', await makeBackup(library, await loadSettings()));
      return i18n.t('corpora.saved', ['parallax-backup.json']);
    });
  const restore = (file: File) =>
    begin(async (watch) => {
      const back = await restoreBackup(
        library,
        { name: file.name, text: await file.text() },
        watch,
      );
      await changeSettings(() => back.settings);
      askToPersist();
      await changed();
      return i18n.t('corpora.restored', back.corpora);
    });

  return (
    <>
      <h1>{i18n.t('corpora.title')}</h1>
      <p>{i18n.t('corpora.lead')}</p>
      <p>
        <a href="/add.html">{i18n.t('own.title')}</a>
      </p>
      <Kept library={library} />
      <Rescued />
      <Told outcome={outcome} />
      {changes.outcome.kind === 'refused' && <Told outcome={changes.outcome} />}
      <ul class="corpora">
        {held.map(({ corpus, size, damaged }) => (
          <CorpusItem
            key={corpus.id}
            corpus={corpus}
            size={size}
            damaged={damaged}
            onSwitch={(on) => change(() => library.setOn(corpus.id, on))}
            onAsk={askNow}
            onSave={() => save(corpus.id)}
            onRemove={() => change(() => library.remove(corpus.id))}
            onRestore={() => change(() => library.restore(corpus.id))}
          />
        ))}
      </ul>
      <Install
        onFile={(file) => install(() => readFile(file))}
        onFolder={(files) => install((signal) => readFolder(files, signal))}
      />
      <Subscribe onSubscribe={subscribeTo} />
      <Backup onSave={backUp} onRestore={restore} />
    </>
  );
}
