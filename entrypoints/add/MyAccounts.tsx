import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../data/library/library.ts';
import { both, withoutAccount } from '../../data/own/document.ts';
import { changeOwn, ownDocument, undoOwn, type Change } from '../../data/own/keep.ts';
import type { Account } from '../../data/schema/account.ts';
import type { Corpus } from '../../data/schema/corpus.ts';
import { loadLost } from '../../data/storage/passages.ts';
import { cardLanguage } from '../../data/view/language.ts';
import { follow } from '../../components/follow-library.ts';
import { Kept } from '../../components/Kept.tsx';
import { problemsOf } from '../../components/problems.ts';
import { Name } from './Name.tsx';

interface Props {
  library: Library;
  /** The last change, which can be undone. */
  last: Change | null;
  onChange: (change: Change | null) => void;
  notice: string | null;
}

interface Held {
  own: Corpus | null;
  lost: readonly string[];
}

interface ItemProps {
  own: Corpus;
  account: Account;
  isLost: boolean;
  onRemove: () => void;
}

function Item({ own, account, isLost, onRemove }: ItemProps) {
  const language = cardLanguage();
  const event = own.events.find(({ id }) => id === account.event);
  const source = own.sources.find(({ id }) => id === account.source);
  const passage = account.evidence.find(({ type }) => type === 'web');
  return (
    <li data-account={account.id}>
      <p>
        <strong>{event?.title[language]}</strong>
      </p>
      <p>{account.statement[language]}</p>
      <p class="facts">
        {source?.label[language]}
        {passage?.type === 'web' && (
          <>
            {' · '}
            <q>{passage.exact}</q>
          </>
        )}
      </p>
      {isLost && <p class="lost">{i18n.t('own.lost')}</p>}
      <div class="doing">
        <a href={`#/account/${account.id}`}>{i18n.t('own.editThis')}</a>
        <button type="button" data-testid="remove" onClick={onRemove}>
          {i18n.t('own.remove')}
        </button>
      </div>
    </li>
  );
}

/** All accounts that the reader has written: to rewrite, to remove, and to undo the last of it. */
export function MyAccounts({ library, last, onChange, notice }: Props) {
  const [{ own, lost }, setHeld] = useState<Held>({ own: null, lost: [] });
  const [said, setSaid] = useState(notice);
  useEffect(() => {
    let left = false;
    const read = async () => {
      const held = { own: await ownDocument(library), lost: await loadLost() };
      if (!left) setHeld(held);
    };
    read().catch((error: unknown) => console.error('The accounts are not read:', error));
    return () => {
      left = true;
    };
  }, [library, last]);

  const told = (error: unknown) => setSaid(problemsOf(error).join(' '));
  async function done(change: Change): Promise<void> {
    await follow();
    setSaid(null);
    onChange(change);
  }
  async function remove(account: string): Promise<void> {
    const change = await changeOwn(library, i18n.t('own.corpusTitle'), (corpus) =>
      withoutAccount(corpus, account),
    );
    await done(change);
  }
  async function rename(name: string): Promise<void> {
    const title = both(name);
    const change = await changeOwn(library, name, (corpus) => ({ ...corpus, title }));
    await done(change);
  }
  async function undo(change: Change): Promise<void> {
    const undone = await undoOwn(library, change);
    await follow();
    setSaid(i18n.t(undone ? 'own.undone' : 'own.notUndone'));
    onChange(null);
  }

  return (
    <>
      <h1>{i18n.t('own.title')}</h1>
      <p class="hint">{i18n.t('own.lead')}</p>
      <Kept library={library} />
      <p role="status">
        {said}{' '}
        {last !== null && (
          <>
            {i18n.t('own.saved')}{' '}
            <button type="button" data-testid="undo" onClick={() => void undo(last).catch(told)}>
              {i18n.t('corpora.undo')}
            </button>
          </>
        )}
      </p>
      {own !== null && (
        <Name
          key={own.version}
          name={own.title[cardLanguage()]}
          onRename={(name) => void rename(name).catch(told)}
        />
      )}
      {own !== null && own.accounts.length > 0 ? (
        <ul class="accounts">
          {own.accounts.map((account) => (
            <Item
              key={account.id}
              own={own}
              account={account}
              isLost={lost.includes(`${own.id}/${account.id}`)}
              onRemove={() => void remove(account.id).catch(told)}
            />
          ))}
        </ul>
      ) : (
        <p>{i18n.t('own.none')}</p>
      )}
      <p>
        <a href="/corpora.html">{i18n.t('own.toCorpora')}</a>
      </p>
    </>
  );
}
