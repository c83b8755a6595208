import { i18n } from '#i18n';
import type { EventCard } from '../data/schema/card.ts';
import type { Subject } from '../data/view/card.ts';
import { interfaceLanguage } from '../data/view/language.ts';
import { dateWords } from './dates.ts';
import type { OnSearch } from './Evidence.tsx';
import { isolated } from './isolated.ts';
import { Links } from './Links.tsx';
import { isDisputed, Question } from './Question.tsx';

interface Props {
  card: EventCard;
  onOpen: (subject: Subject) => void;
  onSearch?: OnSearch | undefined;
}

/** Date, place, and how many speak of it. */
function Facts({ card }: { card: EventCard }) {
  const { when, where, language, onlySource, speaking, sources, independent } = card;
  const facts = [
    { words: when === null ? null : dateWords(when) },
    { words: where, lang: language },
    ...(onlySource === null
      ? [
          { words: i18n.t('card.speaking', [String(speaking), String(sources)]) },
          { words: i18n.t('card.independent', independent) },
        ]
      : []),
  ].filter(({ words }) => words !== null);
  return (
    <p class="facts">
      {facts.map(({ words, lang }, index) => (
        <span key={index} lang={lang}>
          {index > 0 && ' · '}
          {words}
        </span>
      ))}
    </p>
  );
}

/** Unfolds a question of the same note and goes to it. */
function goTo(question: string, { currentTarget }: { currentTarget: Element }): void {
  const found = currentTarget.closest('.note')?.querySelector(`[data-question="${question}"]`);
  if (!(found instanceof HTMLDetailsElement)) return;
  found.open = true;
  found.querySelector('summary')?.focus();
}

/** On how many questions the accounts contradict each other, with a way to those further down. */
function Parts({ card }: { card: EventCard }) {
  const { questions, onlySource, language } = card;
  const disputed = questions.filter(isDisputed);
  const count = disputed.length;
  if (questions.length < 2 || (onlySource !== null && count === 0)) return null;
  return (
    <p class={count > 0 ? 'parts parts-against' : 'parts'}>
      {count > 0 && (
        <>
          <span class="sign" aria-hidden="true">
            ≠
          </span>{' '}
        </>
      )}
      {i18n.t('card.parts', count, [String(count), String(questions.length)])}
      {disputed.slice(1).map(({ id, text }) => (
        <button
          key={id}
          type="button"
          class="link"
          lang={language}
          onClick={(event) => goTo(id, event)}
        >
          {text}
        </button>
      ))}
    </p>
  );
}

interface ElsewhereProps {
  other: EventCard['elsewhere'][number];
  language: string;
  onSearch?: OnSearch | undefined;
}

/** What another corpus tells of the same event, under its name, so that no words are put in anyone's mouth. */
function Elsewhere({ other, language, onSearch }: ElsewhereProps) {
  return (
    <section class="elsewhere" data-corpus={other.id}>
      <h3>{i18n.t('card.elsewhere', [isolated(other.corpus)])}</h3>
      <p class="facts">{i18n.t('card.asOf', [dateWords(other.asOf)])}</p>
      <p class="elsewhere-title" lang={language}>
        {other.title}
      </p>
      <p class="line" lang={language}>
        {other.line}
      </p>
      {other.questions.map((question) => (
        <Question key={question.id} question={question} language={language} onSearch={onSearch} />
      ))}
    </section>
  );
}

/**
 * What is told of one event: the neutral line, then where the accounts part. The first contradiction is
 * unfolded, the other questions stand below it in a line or two each.
 */
export function EventNote({ card, onOpen, onSearch }: Props) {
  const { language, onlySource, questions } = card;
  return (
    <article class="note" lang={interfaceLanguage()}>
      <header>
        <h2 lang={language}>{card.title}</h2>
        {onlySource !== null && (
          <p class="only-source">
            {i18n.t('card.onlySource')} <span lang={language}>{onlySource.label}</span> (
            {i18n.t(`genre.${onlySource.genre}`)})
          </p>
        )}
        <Facts card={card} />
        <p class="line" lang={language}>
          {card.line}
        </p>
        <Parts card={card} />
      </header>
      {questions.map((question, index) => (
        <Question
          key={question.id}
          question={question}
          language={language}
          open={index === 0 && (isDisputed(question) || questions.length === 1)}
          onSearch={onSearch}
        />
      ))}
      {card.elsewhere.map((other) => (
        <Elsewhere key={other.id} other={other} language={language} onSearch={onSearch} />
      ))}
      <Links
        title={i18n.t('card.related')}
        kind="event"
        links={card.related}
        language={language}
        onOpen={onOpen}
      />
      <footer>{i18n.t('card.asOf', [dateWords(card.asOf)])}</footer>
    </article>
  );
}
