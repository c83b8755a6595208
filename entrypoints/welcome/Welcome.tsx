import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { Access } from '../../components/Access.tsx';
import { useAppearance, useSettings } from '../../components/use-settings.ts';
import type { Library } from '../../data/library/library.ts';
import { cardLanguage } from '../../data/view/language.ts';
import { Try } from './Try.tsx';

/** The first page: what Parallax does, on a live sample, and what it never does. */
export function Welcome({ library }: { library: Library }) {
  const settings = useSettings();
  useAppearance(settings);
  if (settings === null) return null;
  return (
    <>
      <h1>{i18n.t('welcome.title')}</h1>
      <p class="lead">{i18n.t('welcome.lead')}</p>
      <Access />
      <Try library={library} look={settings.look} language={cardLanguage(settings.language)} />
      <h2>{i18n.t('welcome.never')}</h2>
      <ul>
        <li>{i18n.t('welcome.neverLeave')}</li>
        <li>{i18n.t('welcome.neverJudge')}</li>
        <li>{i18n.t('welcome.neverChange')}</li>
      </ul>
      <h2>{i18n.t('welcome.permission')}</h2>
      <p>{i18n.t('welcome.permissionWhy')}</p>
      <h2>{i18n.t('welcome.sources')}</h2>
      <p>{i18n.t('welcome.sourcesWho')}</p>
      <p>{i18n.t('welcome.sourcesMeaning')}</p>
      <p>
        <a href="/dossier.html">{i18n.t('welcome.allEvents')}</a>
        <a href="/corpora.html">{i18n.t('welcome.corpora')}</a>
      </p>
      <h2>{i18n.t('welcome.error')}</h2>
      <p>{i18n.t('welcome.errorHow', [i18n.t('card.wrong')])}</p>
      <p>
        <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {i18n.t('welcome.options')}
        </button>
      </p>
    </>
  );
}
