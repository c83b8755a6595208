import { i18n } from '#i18n';
import type { AccountView, CardLanguage } from '../../data/schema/card.ts';
import { Evidence, type OnSearch } from '../Evidence.tsx';
import { datedWords } from '../dates.ts';
import { publishedWords } from './source-words.ts';
import { wayWords } from './ways.ts';
import { hrefOf } from '../../data/view/dossier/address.ts';

interface Props {
  account: AccountView;
  language: CardLanguage;
  onSearch?: OnSearch | undefined;
}

/** One account in full: who, on whose word, how certain, what was said, and the words quoted. */
export function AccountEntry({ account, language, onSearch }: Props) {
  const { source, chain, certainty, statement, said, label, evidence } = account;
  const facts = [
    `${i18n.t(`genre.${source.genre}`)}, ${publishedWords(source)}`,
    wayWords(chain),
    i18n.t(`certainty.${certainty}`),
    said === null ? null : datedWords('said', said),
  ];
  return (
    <div class="entry" data-account={account.id}>
      <p class="entry-source">
        <a href={hrefOf('source', source.id)} lang={language}>
          {source.label}
        </a>{' '}
        <span class="facts">{facts.filter((fact) => fact !== null).join(' · ')}</span>
      </p>
      <p lang={language}>
        {statement} {label !== null && <span class="facts">[{label}]</span>}
      </p>
      {evidence.map((entry, at) => (
        <Evidence key={at} evidence={entry} address={source.address} onSearch={onSearch} />
      ))}
    </div>
  );
}
