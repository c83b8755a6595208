import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { ChooseFile } from '../../components/ChooseFile.tsx';
import { saveFile } from '../../components/save-file.ts';
import { forgetRescued, rescued } from '../../data/library/rescue.ts';

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
  return (
    <section class="backup">
      <h2>{i18n.t('corpora.backup')}</h2>
      <p>{i18n.t('corpora.backupHint')}</p>
      <div class="doing">
        <button type="button" data-testid="backup" onClick={props.onSave}>
          {i18n.t('corpora.backupSave')}
        </button>
        <ChooseFile
          label={i18n.t('corpora.backupRestore')}
          testId="restore"
          accept=".json,application/json"
          onFiles={([file]) => file && props.onRestore(file)}
        />
      </div>
    </section>
  );
}
