import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Library } from '../../data/library/library.ts';
import type { Installed } from '../../data/schema/installed.ts';
import { onStorageChange } from '../../data/storage/first-look.ts';
import type { Size } from './CorpusItem.tsx';

interface Held {
  corpus: Installed;
  size: Size;
  /** Records that can no longer be read. */
  damaged: number;
}

async function readAll(library: Library): Promise<Held[]> {
  const corpora = await library.corpora();
  return Promise.all(
    corpora.map(async (corpus) => ({
      corpus,
      size: await library.size(corpus.id),
      damaged: await library.damaged(corpus.id),
    })),
  );
}

/** The corpora of the library, read anew whenever the tables follow a change of it, from whatever page. */
export function useCorpora(library: Library): { held: Held[]; reload: () => Promise<void> } {
  const [held, setHeld] = useState<Held[]>([]);
  const reload = useCallback(async () => setHeld(await readAll(library)), [library]);
  useEffect(() => {
    const gone = new AbortController();
    const load = () =>
      void reload().catch((error: unknown) => console.error('The library is not read:', error));
    load();
    onStorageChange((what) => what === 'tables' && load(), gone.signal);
    return () => gone.abort();
  }, [reload]);
  return { held, reload };
}
