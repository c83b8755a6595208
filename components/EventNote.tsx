import { i18n } from '#i18n';
import type { EventCard } from '../data/schema/card.ts';
import { dateWords } from './dates.ts';
import { Links } from './Links.tsx';
import { Question } from './Question.tsx';
import type { Subject } from './subject.ts';

interface Props {
  card: EventCard;
  onOpen: (subject: Subject) => void;
}

/** What another corpus tells of the same event, under its name, so that no words are put in anyone's mouth. */
function Elsewhere({ other, card }: { other: EventCard['elsewhere'][number]; card: EventCard }) {
  return (
    <section class="elsewhere" data-corpus={other.id}>
      <h3>{i18n.t('card.elsewhere', [other.corpus])}</h3>
      <p class="facts">{i18n.t('card.asOf', [dateWords(other.asOf, card.language)])}</p>
      <p class="elsewhere-title">{other.title}</p>
      <p class="line">{other.line}</p>
      {other.questions.map((question) => (
        <Question key={question.id} question={question} language={card.language} />
      ))}
    </section>
  );
}

/** What is told of one event: the neutral line, then where the accounts part. */
export function EventNote({ card, onOpen }: Props) {
  const { language, onlySource } = card;
  const facts = [
    card.when === null ? null : dateWords(card.when, language),
    card.where,
    ...(onlySource === null
      ? [
          i18n.t('card.speaking', [String(card.speaking), String(card.sources)]),
          i18n.t('card.independent', card.independent),
        ]
      : []),
  ];
  return (
    <article class="note" lang={language}>
      <header>
        <h2>{card.title}</h2>
        {onlySource !== null && (
          <p class="only-source">
            {i18n.t('card.onlySource', [onlySource.label, i18n.t(`genre.${onlySource.genre}`)])}
          </p>
        )}
        <p class="facts">{facts.filter((fact) => fact !== null).join(' · ')}</p>
        <p class="line">{card.line}</p>
      </header>
      {card.questions.map((question) => (
        <Question key={question.id} question={question} language={language} />
      ))}
      {card.elsewhere.map((other) => (
        <Elsewhere key={other.id} other={other} card={card} />
      ))}
      <Links title={i18n.t('card.related')} kind="event" links={card.related} onOpen={onOpen} />
      <footer>{i18n.t('card.asOf', [dateWords(card.asOf, language)])}</footer>
    </article>
  );
}
