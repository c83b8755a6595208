import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { ChooseFile } from '../../components/ChooseFile.tsx';
import { saveFile } from '../../components/save-file.ts';
import {
  parseSite,
  parseSiteList,
  siteListText,
  type SiteProblem,
} from '../../data/settings/sites.ts';
import { changeSettings } from '../../data/storage/settings.ts';
import { Told, type Outcome } from './Told.tsx';

const change = (rules: (before: string[]) => string[]): Promise<void> =>
  changeSettings(({ sitesOff }) => ({ sitesOff: rules(sitesOff) }));

const remove = (rule: string): Promise<void> =>
  change((rules) => rules.filter((other) => other !== rule));

const save = (rules: string[]): void =>
  saveFile('parallax-sites.txt', siteListText(rules), 'text/plain');

function problemWords(problem: SiteProblem): string {
  switch (problem) {
    case 'empty':
      return i18n.t('options.siteEmpty');
    case 'every':
      return i18n.t('options.siteEvery');
    case 'wildcard':
      return i18n.t('options.siteWildcard');
    case 'host':
      return i18n.t('options.siteHost');
  }
}

function AddSite({ rules }: { rules: string[] }) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const add = (): void => {
    const parsed = parseSite(typed);
    if (!parsed.ok) return setError(problemWords(parsed.problem));
    if (rules.includes(parsed.rule)) return setError(i18n.t('options.siteKnown', [parsed.rule]));
    setError('');
    void change((before) => [...before.filter((rule) => rule !== parsed.rule), parsed.rule]).then(
      () => setTyped(''),
    );
  };
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for="add-site">{i18n.t('options.addSite')}</label>
      <p class="soft" id="add-site-hint">
        {i18n.t('options.sitesHint')}
      </p>
      <div class="row">
        <input
          id="add-site"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="*.example.org"
          aria-describedby="add-site-hint add-site-error"
          aria-invalid={error !== ''}
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setError('');
          }}
        />
        <button type="submit">{i18n.t('options.addSiteDo')}</button>
      </div>
      <p id="add-site-error" class="error" role="alert">
        {error}
      </p>
    </form>
  );
}

/** The sites that are switched off: added by typing or from a file, taken back one by one. */
export function Sites({ rules }: { rules: string[] }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const addList = (text: string): void => {
    const list = parseSiteList(text);
    if (!list.ok) {
      const problems = list.bad.map(({ line, text: written, problem }) =>
        i18n.t('options.listLine', [String(line), written, problemWords(problem)]),
      );
      return setOutcome({ text: i18n.t('options.listRefused'), problems });
    }
    const added = list.rules.filter((rule) => !rules.includes(rule));
    void change((before) => [...before, ...added]).then(() =>
      setOutcome({
        text: i18n.t('options.listAdded', added.length),
        ...(added.length > 0 && {
          undo: () => change((before) => before.filter((rule) => !added.includes(rule))),
        }),
      }),
    );
  };
  return (
    <div id="sites">
      <h3>{i18n.t('options.sites')}</h3>
      {rules.length === 0 && <p class="soft">{i18n.t('options.noSites')}</p>}
      <ul class="items">
        {rules.map((rule) => (
          <li key={rule}>
            <span>{rule.startsWith('!') ? i18n.t('options.siteOn', [rule.slice(1)]) : rule}</span>
            <button
              type="button"
              aria-label={i18n.t('options.remove', [rule])}
              onClick={() => void remove(rule)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <AddSite rules={rules} />
      <div class="row">
        <ChooseFile
          label={i18n.t('options.listLoad')}
          accept=".txt,text/plain"
          testId="sites-file"
          onFiles={([file]) => void file?.text().then(addList)}
        />
        {rules.length > 0 && (
          <button type="button" onClick={() => save(rules)}>
            {i18n.t('options.listSave')}
          </button>
        )}
      </div>
      <Told outcome={outcome} onDone={() => setOutcome(null)} />
    </div>
  );
}
