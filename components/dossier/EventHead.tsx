import { i18n } from '#i18n';
import type { EventCard } from '../../data/schema/card.ts';
import { dateWords } from '../dates.ts';

/** What, when and where, who speaks of it, and the line that no account contradicts. */
export function EventHead({ card }: { card: EventCard }) {
  const { language, title, when, where, onlySource, speaking, sources, independent, line } = card;
  const counted = [
    i18n.t('card.speaking', [String(speaking), String(sources)]),
    i18n.t('card.independent', independent),
  ];
  const facts = [when === null ? null : dateWords(when), where];
  return (
    <header class="head">
      <h1 lang={language} tabIndex={-1}>
        {title}
      </h1>
      <p class="facts">
        {[...facts, ...(onlySource === null ? counted : [])]
          .filter((fact) => fact !== null)
          .join(' · ')}
      </p>
      {onlySource !== null && (
        <p class="only-source">
          {i18n.t('card.onlySource')} <span lang={language}>{onlySource.label}</span> (
          {i18n.t(`genre.${onlySource.genre}`)})
        </p>
      )}
      <p class="line" lang={language}>
        {line}
      </p>
    </header>
  );
}
