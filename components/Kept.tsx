import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Keeping } from '../data/library/keeper.ts';
import type { Library } from '../data/library/library.ts';

/** How the library is kept; null until it is known. */
export function useKeeping(library: Library): Keeping | null {
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  useEffect(() => {
    library.keeping().then(setKeeping, (error: unknown) => console.error(error));
  }, [library]);
  return keeping;
}

/** How what is here is kept, said only where it is not as one would expect. */
export function Kept({ library }: { library: Library }) {
  const keeping = useKeeping(library);
  const isPrivate = browser.extension.inIncognitoContext;
  if (keeping === null || (keeping === 'kept' && !isPrivate)) return null;
  const line = (() => {
    if (keeping === 'newer') return i18n.t('corpora.newer');
    return i18n.t(isPrivate ? 'corpora.private' : 'corpora.memory');
  })();
  return (
    <p class="warned" role="status" data-keeping={keeping}>
      {line}
    </p>
  );
}
