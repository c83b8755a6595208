import { i18n } from '#i18n';
import { useCallback } from 'preact/hooks';
import { EventTable } from '../../components/dossier/EventTable.tsx';
import { dateWords } from '../../components/dates.ts';
import { eventList } from '../../data/view/dossier/event-list.ts';
import { Answered } from './Answered.tsx';
import type { PageProps } from './page-props.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { useTitle } from './use-title.ts';
import { isolated } from '../../components/isolated.ts';

/** All events: the way in. @param notice why the reader is here, where it asked for something else */
export function EventsPage({ library, language, notice }: PageProps & { notice: string | null }) {
  useTitle(i18n.t('dossier.allEvents'));
  const ask = useCallback(async () => {
    const [holdings, about] = await Promise.all([library.holdings(), library.about()]);
    return { events: eventList(holdings, language), about };
  }, [library, language]);
  const answer = useAnswer(ask);
  return (
    <Answered answer={answer}>
      {({ events, about }) => (
        <article class="dossier">
          {notice !== null && (
            <p class="notice" role="status">
              {notice}
            </p>
          )}
          <header class="head">
            <h1>{i18n.t('dossier.allEvents')}</h1>
            <p class="soft">
              {i18n.t('dossier.eventsLead', [
                isolated(about.title[language]),
                dateWords(about.asOf),
              ])}
            </p>
          </header>
          <EventTable events={events} language={language} />
        </article>
      )}
    </Answered>
  );
}
