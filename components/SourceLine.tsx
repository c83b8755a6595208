import { i18n } from '#i18n';
import type { AccountView, SourceView } from '../data/schema/card.ts';
import { dateWords } from './dates.ts';

/** When a source was published, in words; an undated one says so. */
export function sourceDate(source: SourceView, language: string): string {
  return source.published === null ? i18n.t('card.undated') : dateWords(source.published, language);
}

/** Who says it, in what kind of text, when, and from whom it has it: the way back to the first speaker. */
export function SourceLine({ account, language }: { account: AccountView; language: string }) {
  const { source, chain, certainty } = account;
  return (
    <span class="source-line">
      <span class="source-name">{source.label}</span>{' '}
      {source.corpus !== null && <span class="source-corpus">{source.corpus} </span>}
      <span class="source-kind">
        {i18n.t(`genre.${source.genre}`)}, {sourceDate(source, language)}
      </span>{' '}
      {chain.toReversed().map((speaker, index) => (
        <span class="relay" key={index}>
          <span aria-hidden="true">←</span>
          <span class="spoken-only">{i18n.t('card.from')}</span> {speaker.name}{' '}
        </span>
      ))}
      <span class={`certainty certainty-${certainty}`}>{i18n.t(`certainty.${certainty}`)}</span>
    </span>
  );
}
