import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { ChooseFile } from '../../components/ChooseFile.tsx';

interface Props {
  onFile: (file: File) => void;
  onFolder: (files: File[]) => void;
}

/** Brings a corpus in: a file that is chosen or dropped, or a folder of files. */
export function Install({ onFile, onFolder }: Props) {
  const [over, setOver] = useState(false);
  return (
    <section
      class={over ? 'install over' : 'install'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer?.files[0];
        if (dropped !== undefined) onFile(dropped);
      }}
    >
      <h2>{i18n.t('corpora.add')}</h2>
      <p>{i18n.t('corpora.addHint')}</p>
      <div class="doing">
        <ChooseFile
          label={i18n.t('corpora.chooseFile')}
          testId="file"
          accept=".json,application/json"
          main
          onFiles={([file]) => file && onFile(file)}
        />
        <ChooseFile
          label={i18n.t('corpora.chooseFolder')}
          testId="folder"
          folder
          onFiles={onFolder}
        />
      </div>
    </section>
  );
}
