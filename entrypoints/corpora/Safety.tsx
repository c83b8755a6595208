import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Keeping } from '../../data/library/keeper.ts';
import type { Library } from '../../data/library/library.ts';
import { forgetRescued, rescued } from '../../data/library/rescue.ts';
import { saveFile } from './save-file.ts';

/** How what is here is kept, said only where it is not as one would expect. */
export function Kept({ library }: { library: Library }) {
  const [keeping, setKeeping] = useState<Keeping>('kept');
  useEffect(() => {
    library.keeping().then(setKeeping, (error: unknown) => console.error(error));
  }, [library]);
  const line = (() => {
    if (keeping === 'newer') return i18n.t('corpora.newer');
    if (keeping === 'memory') return i18n.t('corpora.memory');
    return browser.extension.inIncognitoContext ? i18n.t('corpora.private') : null;
  })();
  return line === null ? null : (
    <p class="warned" role="status" data-keeping={keeping}>
      {line}
    </p>
  );
}

/** What was rescued from a damaged database and could not be put back: it waits to be saved. */
export function Rescued() {
  const [found, setFound] = useState<unknown[]>([]);
  useEffect(() => {
    rescued().then(setFound, (error: unknown) => console.error(error));
  }, []);
  if (found.length === 0) return null;
  return (
    <section class="warned">
      <p role="status">{i18n.t('corpora.rescued')}</p>
      <div class="doing">
        <button
          type="button"
          data-testid="save-rescued"
          onClick={() => saveFile('parallax-rescued.json', JSON.stringify(found, null, 1))}
        >
          {i18n.t('corpora.saveRescued')}
        </button>
        <button type="button" onClick={() => void forgetRescued().then(() => setFound([]))}>
          {i18n.t('corpora.forget')}
        </button>
      </div>
    </section>
  );
}

/** Everything as one file, and back. */
export function Backup(props: { onSave: () => void; onRestore: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="backup">
      <h2>{i18n.t('corpora.backup')}</h2>
      <p>{i18n.t('corpora.backupHint')}</p>
      <div class="doing">
        <button type="button" data-testid="backup" onClick={props.onSave}>
          {i18n.t('corpora.backupSave')}
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          {i18n.t('corpora.backupRestore')}
        </button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        data-testid="restore"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) props.onRestore(file);
          currentTarget.value = '';
        }}
      />
    </section>
  );
}
