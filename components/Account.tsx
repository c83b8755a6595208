import { i18n } from '#i18n';
import type { AccountView } from '../data/schema/card.ts';
import { dateWords } from './dates.ts';
import { Evidence } from './Evidence.tsx';
import { SourceLine } from './SourceLine.tsx';

/** One account: who says it in a line; what was said and the quotation one step away. */
export function Account({ account, language }: { account: AccountView; language: string }) {
  const { statement, label, said, evidence, source } = account;
  return (
    <details class="account" data-account={account.id}>
      <summary>
        <SourceLine account={account} language={language} />
      </summary>
      <div class="account-body">
        <p class="statement">{statement}</p>
        {evidence.map((entry, index) => (
          <Evidence key={index} evidence={entry} />
        ))}
        <p class="source-title">
          <cite lang={source.language}>{source.title}</cite>{' '}
          {said !== null && <span>{i18n.t('card.said', [dateWords(said, language)])}</span>}{' '}
          {label !== null && <span>{label}</span>}
        </p>
      </div>
    </details>
  );
}
