import { i18n } from '#i18n';
import { useLayoutEffect } from 'preact/hooks';

/** The title of the tab follows what the page shows, in a tab that is behind another too. */
export function useTitle(title: string): void {
  useLayoutEffect(() => {
    document.title = i18n.t('dossier.tab', [title]);
  }, [title]);
}
