import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Switch } from '../../components/Switch.tsx';
import { leaveOut } from '../../data/settings.ts';
import { changeSettings } from '../../data/storage.ts';
import { askTab, type PageReport } from '../../messages.ts';

/** What the page in front says of itself; null where no content script answers. */
async function pageInFront(): Promise<PageReport | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return askTab(tab.id, 'report', {}).catch(() => null);
}

function statusOf(page: PageReport | null): string {
  switch (page?.state) {
    case undefined:
      return i18n.t('popup.noAccess');
    case 'off':
      return i18n.t('popup.off');
    case 'paused':
      return i18n.t('popup.paused');
    case 'site-off':
      return i18n.t('popup.siteOff', [page?.host ?? '']);
    case 'not-an-article':
      return i18n.t('popup.notAnArticle');
    default:
      return i18n.t('popup.mentions', page?.mentions.length ?? 0);
  }
}

const setSite = (host: string, on: boolean): Promise<void> =>
  changeSettings(leaveOut({ kind: 'site', name: host, out: !on }));

/** How many mentions the present page holds, and the switch for its site. */
export function PageStatus() {
  const [page, setPage] = useState<PageReport | null | 'asking'>('asking');
  const refresh = () => void pageInFront().then(setPage);
  useEffect(refresh, []);
  if (page === 'asking') return null;
  return (
    <section class="page-status">
      <p data-testid="page-status">{statusOf(page)}</p>
      {page !== null && page.host !== '' && page.state !== 'off' && (
        <Switch
          id="site"
          label={i18n.t('popup.siteSwitch', [page.host])}
          on={page.state !== 'site-off'}
          onChange={(on) => void setSite(page.host, on).then(() => setTimeout(refresh, 100))}
        />
      )}
    </section>
  );
}
