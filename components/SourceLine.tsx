import { i18n } from '#i18n';
import type { AccountView, SourceView } from '../data/schema/card.ts';
import { datedWords, dateWords } from './dates.ts';

/** When a source was published, in words: an undated one says what it was written after, if it shows that. */
export function sourceDate({ published, notBefore }: SourceView): string {
  if (published !== null) return dateWords(published);
  return notBefore === null ? i18n.t('card.undated') : datedWords('after', notBefore);
}

/** Whether it must be said that a speaker is anonymous: some are called so already. */
export const isUnnamed = ({ name, anonymous }: AccountView['chain'][number]): boolean =>
  anonymous && !/anonym/i.test(name);

/** Who says it, in what kind of text, when, and from whom it has it: the way back to the first speaker. */
export function SourceLine({ account, language }: { account: AccountView; language: string }) {
  const { source, chain, certainty } = account;
  return (
    <span class="source-line">
      <span class="source-name" lang={language}>
        {source.label}
      </span>{' '}
      {source.corpus !== null && (
        <span class="source-corpus" lang={language}>
          {source.corpus}{' '}
        </span>
      )}
      <span class="source-kind">
        {i18n.t(`genre.${source.genre}`)}, {sourceDate(source)}
      </span>{' '}
      {chain.toReversed().map((speaker, index) => (
        <span class="relay" key={index}>
          <span aria-hidden="true">←</span>
          <span class="spoken-only">{i18n.t('card.from')}</span>{' '}
          <span lang={language}>{speaker.name}</span>
          {isUnnamed(speaker) && ` (${i18n.t('card.anonymous')})`}{' '}
        </span>
      ))}
      <span class={`certainty certainty-${certainty}`}>{i18n.t(`certainty.${certainty}`)}</span>
    </span>
  );
}
