import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { ChooseFile } from '../../components/ChooseFile.tsx';
import { saveFile } from '../../components/save-file.ts';
import { fromFile, toFile } from '../../data/settings/file.ts';
import { replaceSettings } from '../../data/storage/settings.ts';
import { problemWords } from './flaws.ts';
import type { SectionProps } from './section.ts';
import { Told, type Outcome } from './Told.tsx';

const FILE = 'parallax-settings.json';

/** The settings as a file, from a file, and as they were at first; what is replaced can come back. */
export function Backup({ settings }: SectionProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const replace = async (next: unknown, text: string): Promise<void> => {
    const before = await replaceSettings(next);
    setOutcome({ text, undo: () => replaceSettings(before) });
  };
  const load = (text: string): void => {
    const read = fromFile(text);
    if (!read.ok) {
      const problems = read.problems.map(problemWords);
      return setOutcome({ text: i18n.t('options.fileRefused'), problems });
    }
    // A file says nothing of whether settings are shared from here.
    const shared = settings.sync ? { sync: true } : {};
    void replace({ ...read.settings, ...shared }, i18n.t('options.fileTaken'));
  };

  return (
    <>
      <div class="row">
        <button type="button" onClick={() => saveFile(FILE, toFile(settings))}>
          {i18n.t('options.fileSave')}
        </button>
        <ChooseFile
          label={i18n.t('options.fileLoad')}
          accept=".json,application/json"
          testId="settings-file"
          onFiles={([file]) => void file?.text().then(load)}
        />
        <button
          type="button"
          id="reset"
          onClick={() => void replace(undefined, i18n.t('options.wasReset'))}
        >
          {i18n.t('options.reset')}
        </button>
      </div>
      <Told outcome={outcome} onDone={() => setOutcome(null)} />
    </>
  );
}
