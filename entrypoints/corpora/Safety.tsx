import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { forgetRescued, rescued } from '../../data/library/rescue.ts';
import { saveFile } from './save-file.ts';

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
