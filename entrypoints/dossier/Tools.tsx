import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { saveFile } from '../../components/save-file.ts';
import type { Library } from '../../data/library/library.ts';
import type { Dossier } from '../../data/view/dossier/dossier.ts';
import type { ExportedFile } from './exports.ts';
import { FORMATS, type Format } from './formats.ts';

/** What makes the files is read when the first one is asked for. */
async function make(library: Library, dossier: Dossier, format: Format): Promise<ExportedFile> {
  const { exported } = await import('./exports.ts');
  return exported(library, dossier, format);
}

/** What can be done with a dossier: print it, copy it with its citation, save it in four formats. */
export function Tools({ library, dossier }: { library: Library; dossier: Dossier }) {
  const [said, setSaid] = useState('');
  const failed = (words: string) => (error: unknown) => {
    console.error('The dossier was not exported:', error);
    setSaid(words);
  };
  const copy = (): void => {
    setSaid('');
    make(library, dossier, 'markdown')
      .then(({ text }) => navigator.clipboard.writeText(text))
      .then(() => setSaid(i18n.t('dossier.copied')), failed(i18n.t('dossier.notCopied')));
  };
  const save = (format: Format): void => {
    setSaid('');
    make(library, dossier, format).then(
      ({ name, text, type }) => saveFile(name, text, type),
      failed(i18n.t('dossier.notSaved')),
    );
  };
  return (
    <div class="tools">
      <button type="button" class="button" onClick={() => print()}>
        {i18n.t('dossier.print')}
      </button>
      <button type="button" class="button" data-testid="copy" onClick={copy}>
        {i18n.t('dossier.copy')}
      </button>
      <span class="formats" role="group" aria-label={i18n.t('dossier.save')}>
        <span class="facts" aria-hidden="true">
          {i18n.t('dossier.save')}
        </span>
        {FORMATS.map(({ id: format, name }) => (
          <button
            key={format}
            type="button"
            class="button"
            data-testid={`save-${format}`}
            onClick={() => save(format)}
          >
            {name}
          </button>
        ))}
      </span>
      <span class="facts said" role="status">
        {said}
      </span>
    </div>
  );
}
