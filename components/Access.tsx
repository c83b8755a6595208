import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The pages in which Parallax looks for mentions; the manifest asks for them at install. */
const PAGES = { origins: ['http://*/*', 'https://*/*'] };

/**
 * Whether Parallax may read web pages: a browser may hold that back at install, and a reader may take
 * it away later. Null until it is known.
 */
function useAccess(): boolean | null {
  const [granted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    const { permissions } = browser;
    const look = () =>
      void permissions.contains(PAGES).then(setGranted, (error: unknown) => console.warn(error));
    look();
    permissions.onAdded.addListener(look);
    permissions.onRemoved.addListener(look);
    return () => {
      permissions.onAdded.removeListener(look);
      permissions.onRemoved.removeListener(look);
    };
  }, []);
  return granted;
}

/** Where Parallax may not read pages: says so, and asks the browser for it on the reader's click. */
export function Access() {
  const granted = useAccess();
  if (granted !== false) return null;
  return (
    <div class="access" role="status" data-testid="access">
      <p>{i18n.t('access.missing')}</p>
      <button
        type="button"
        onClick={() =>
          void browser.permissions.request(PAGES).catch((error: unknown) => console.warn(error))
        }
      >
        {i18n.t('access.ask')}
      </button>
    </div>
  );
}
