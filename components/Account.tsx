import { i18n } from '#i18n';
import type { AccountView } from '../data/schema/card.ts';
import { datedWords } from './dates.ts';
import { Evidence, type OnSearch } from './Evidence.tsx';
import { SourceLine } from './SourceLine.tsx';

interface Props {
  account: AccountView;
  /** Of the words that come from the corpus. */
  language: string;
  onSearch?: OnSearch | undefined;
}

/** One account: who says it in a line; what was said and the quotation one step away. */
export function Account({ account, language, onSearch }: Props) {
  const { statement, label, said, evidence, source, chain } = account;
  return (
    <details class="account" data-account={account.id}>
      <summary>
        <SourceLine account={account} language={language} />
      </summary>
      <div class="account-body">
        <p class="statement" lang={language}>
          {statement}
        </p>
        {evidence.map((entry, index) => (
          <Evidence key={index} evidence={entry} address={source.address} onSearch={onSearch} />
        ))}
        <p class="source-title">
          <cite lang={source.language} dir="auto">
            {source.title}
          </cite>{' '}
          {source.outlet !== null && <span>{source.outlet}</span>}{' '}
          {chain.length === 0 && <span>{i18n.t('card.ownWord')}</span>}{' '}
          {said !== null && <span>{datedWords('said', said)}</span>}{' '}
          {label !== null && <span lang={language}>{label}</span>}
        </p>
      </div>
    </details>
  );
}
