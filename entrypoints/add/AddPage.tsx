import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { useAppearance, useSettings } from '../../components/use-settings.ts';
import type { Library } from '../../data/library/library.ts';
import type { Change } from '../../data/own/keep.ts';
import { dropDraft } from '../../data/storage/session.ts';
import { EntryForm } from './EntryForm.tsx';
import { askToPersist, follow } from '../../components/follow-library.ts';
import { MyAccounts } from './MyAccounts.tsx';
import { useStart } from './use-start.ts';

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const gone = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: gone.signal });
    return () => gone.abort();
  }, []);
  return hash;
}

/** `#/new/<draft>` and `#/account/<id>` are the form, all else is the list of the reader's accounts. */
export function AddPage({ library }: { library: Library }) {
  useAppearance(useSettings());
  const hash = useHash();
  const start = useStart(library, hash);
  const [last, setLast] = useState<Change | null>(null);
  useEffect(() => {
    document.title = i18n.t(start.kind === 'form' ? 'own.add' : 'own.title');
  }, [start.kind]);

  async function saved(change: Change): Promise<void> {
    if (start.kind === 'form' && start.draft !== null) await dropDraft(start.draft);
    askToPersist();
    await follow();
    setLast(change);
    location.hash = '#/';
  }

  if (start.kind === 'waiting') return null;
  if (start.kind === 'list') {
    return <MyAccounts library={library} last={last} onChange={setLast} notice={start.notice} />;
  }
  return <EntryForm key={hash} library={library} start={start} onSaved={saved} />;
}
