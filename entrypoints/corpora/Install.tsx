import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';

interface Props {
  onFile: (file: File) => void;
  onFolder: (files: File[]) => void;
}

/** What was chosen. The same file may be chosen again, once it is mended. */
function taken(input: HTMLInputElement): File[] {
  const files = [...(input.files ?? [])];
  input.value = '';
  return files;
}

/** Brings a corpus in: a file that is chosen or dropped, or a folder of files. */
export function Install({ onFile, onFolder }: Props) {
  const [over, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

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
        <button type="button" class="main" onClick={() => file.current?.click()}>
          {i18n.t('corpora.chooseFile')}
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          {i18n.t('corpora.chooseFolder')}
        </button>
      </div>
      <input
        ref={file}
        type="file"
        hidden
        data-testid="file"
        accept=".json,application/json"
        onChange={(event) => {
          const [chosen] = taken(event.currentTarget);
          if (chosen !== undefined) onFile(chosen);
        }}
      />
      <input
        ref={folder}
        type="file"
        hidden
        data-testid="folder"
        {...{ webkitdirectory: true }}
        onChange={(event) => onFolder(taken(event.currentTarget))}
      />
    </section>
  );
}
