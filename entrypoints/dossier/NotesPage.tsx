import { i18n } from '#i18n';
import { useCallback } from 'preact/hooks';
import { EventHead } from '../../components/dossier/EventHead.tsx';
import { QuestionSection } from '../../components/dossier/QuestionSection.tsx';
import { dateWords } from '../../components/dates.ts';
import { dossierOf, toldIn, type Dossier } from '../../data/view/dossier/dossier.ts';
import { Answered } from './Answered.tsx';
import type { PageProps } from './page-props.ts';
import { EventsPage } from './EventsPage.tsx';
import { searchWeb } from '../../components/search-web.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { useTitle } from './use-title.ts';

function EventNotes({ dossier: { card, material } }: { dossier: Dossier }) {
  const told = toldIn(card.questions, material);
  return (
    <article class="dossier notes">
      <EventHead card={card} />
      <h2>{i18n.t('dossier.questions')}</h2>
      {card.questions.map((question) => (
        <QuestionSection
          key={question.id}
          question={question}
          told={told}
          language={card.language}
          onSearch={searchWeb}
        />
      ))}
      <footer class="facts">{i18n.t('card.asOf', [dateWords(card.asOf)])}</footer>
    </article>
  );
}

/** The notes of several events one after another, as they were found in one page: made to be printed. */
export function NotesPage({ library, language, events }: PageProps & { events: string[] }) {
  useTitle(i18n.t('dossier.notes'));
  const asked = events.join();
  const ask = useCallback(async () => {
    const found = await Promise.all(asked.split(',').map((id) => dossierOf(library, id, language)));
    return found.filter((dossier) => dossier !== null);
  }, [library, asked, language]);
  const answer = useAnswer(ask);
  return (
    <Answered answer={answer}>
      {(dossiers) =>
        dossiers.length === 0 ? (
          <EventsPage
            library={library}
            language={language}
            notice={i18n.t('dossier.unknownEvent', [events.join(', ')])}
          />
        ) : (
          <>
            <p class="tools">
              {i18n.t('dossier.notesLead', dossiers.length)}{' '}
              <button type="button" class="button" onClick={() => print()}>
                {i18n.t('dossier.print')}
              </button>
            </p>
            {dossiers.map((dossier) => (
              <EventNotes key={dossier.card.id} dossier={dossier} />
            ))}
          </>
        )
      }
    </Answered>
  );
}
