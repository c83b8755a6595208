import { i18n } from '#i18n';
import type { PositionView } from '../data/schema/card.ts';
import { Account } from './Account.tsx';
import type { OnSearch } from './Evidence.tsx';

interface Props {
  position: PositionView;
  /** The letter it goes by; null where it is the only answer. */
  mark: string | null;
  language: string;
  onSearch?: OnSearch | undefined;
}

/** An answer, and the accounts that give it. Where some are echoes of others, how many are not is said. */
export function Position({ position, mark, language, onSearch }: Props) {
  const { accounts, independent } = position;
  return (
    <li class="position">
      {mark !== null && <span class="letter">{mark}</span>}
      <div>
        <p class="answer" lang={language}>
          {position.text}
        </p>
        {independent < accounts.length && (
          <p class="facts">{i18n.t('card.independent', independent)}</p>
        )}
        {accounts.map((account) => (
          <Account key={account.id} account={account} language={language} onSearch={onSearch} />
        ))}
      </div>
    </li>
  );
}
