import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';

/** The title of the tab follows what the page shows, and the reader is at its heading. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = i18n.t('dossier.tab', [title]);
  }, [title]);
}
