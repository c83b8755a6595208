import { i18n } from '#i18n';
import { useCallback } from 'preact/hooks';
import { dateWords } from '../../components/dates.ts';
import type { ActorCard } from '../../data/schema/card.ts';
import { cardOf } from '../../data/view/card.ts';
import { hrefOf } from '../../data/view/dossier/address.ts';
import { Answered } from './Answered.tsx';
import type { PageProps } from './page-props.ts';
import { EventsPage } from './EventsPage.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { useTitle } from './use-title.ts';

function Known({ card }: { card: ActorCard }) {
  const { title, line, events, language } = card;
  useTitle(title);
  return (
    <article class="dossier">
      <header class="head">
        <h1 lang={language}>{title}</h1>
        <p class="line" lang={language}>
          {line}
        </p>
      </header>
      <section class="part">
        <h2>{i18n.t('card.takesPart', events.length)}</h2>
        <ul class="link-list">
          {events.map(({ id, title: name, when }) => (
            <li key={id}>
              <a href={hrefOf('event', id)} lang={language}>
                {name}
              </a>{' '}
              {when !== null && <span class="facts">{dateWords(when)}</span>}
            </li>
          ))}
        </ul>
      </section>
      <footer class="facts">{i18n.t('card.asOf', [dateWords(card.asOf)])}</footer>
    </article>
  );
}

/** Who someone is, and the events it takes part in. */
export function ActorPage({ library, language, id }: PageProps & { id: string }) {
  const ask = useCallback(
    () => cardOf(library, { kind: 'actor', id }, language),
    [library, id, language],
  );
  const answer = useAnswer(ask);
  return (
    <Answered answer={answer}>
      {(card) =>
        card?.kind === 'actor' ? (
          <Known card={card} />
        ) : (
          <EventsPage
            library={library}
            language={language}
            notice={i18n.t('dossier.unknownEvent', [id])}
          />
        )
      }
    </Answered>
  );
}
