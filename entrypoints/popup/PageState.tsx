import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { Access } from '../../components/Access.tsx';
import { Switch } from '../../components/Switch.tsx';
import { leaveOut } from '../../data/settings.ts';
import { changeSettings } from '../../data/storage/settings.ts';
import { commandTab, type PageReport } from '../../messages.ts';
import type { PageInFront } from './use-page.ts';

/** What the page's state means, and what a reader can do next where nothing is marked. */
function stateWords(report: PageReport | null): { line: string; next: string | null } {
  switch (report?.state) {
    case undefined:
      return { line: i18n.t('popup.noAccess'), next: i18n.t('popup.noAccessNext') };
    case 'off':
      return { line: i18n.t('popup.off'), next: null };
    case 'paused':
      return { line: i18n.t('popup.paused'), next: null };
    case 'site-off':
      return { line: i18n.t('popup.siteOff', [report?.host ?? '']), next: null };
    case 'not-an-article':
      return { line: i18n.t('popup.notAnArticle'), next: i18n.t('popup.notArticleNext') };
    case 'nothing':
      return { line: i18n.t('popup.mentions', 0), next: i18n.t('popup.nothingNext') };
    case 'marked':
      return { line: i18n.t('popup.mentions', report?.mentions.length ?? 0), next: null };
  }
}

const setSite = (host: string, on: boolean): Promise<void> =>
  changeSettings(leaveOut({ kind: 'site', name: host, out: !on }));

interface Props {
  page: PageInFront;
  /** The page was asked for something that it does not tell of by itself. */
  onAsked: () => void;
}

/** In words, what the page in front is to Parallax, and the way out of it. */
export function PageState({ page: { tab, report }, onAsked }: Props) {
  const { line, next } = stateWords(report);
  const state = report?.state;
  return (
    <>
      <p class="page-line" data-testid="page-status" data-state={state ?? 'no-access'}>
        {line}
      </p>
      {next !== null && <p class="page-next">{next}</p>}
      {report === null && <Access />}
      {state === 'not-an-article' && (
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {i18n.t('popup.options')}
        </button>
      )}
      {state === 'off' && (
        <button
          type="button"
          class="action"
          data-testid="switch-on"
          onClick={() => void changeSettings(() => ({ enabled: true }))}
        >
          {i18n.t('popup.switchOn')}
        </button>
      )}
      {state === 'paused' && tab !== null && (
        <button
          type="button"
          class="action"
          data-testid="go-on"
          onClick={() => void commandTab(tab, 'pause').then(onAsked, console.warn)}
        >
          {i18n.t('popup.goOn')}
        </button>
      )}
      {report !== null && report.host !== '' && state !== 'off' && state !== 'paused' && (
        <Switch
          id="site"
          label={i18n.t('popup.siteSwitch', [report.host])}
          on={state !== 'site-off'}
          onChange={(on) => void setSite(report.host, on)}
        />
      )}
    </>
  );
}
