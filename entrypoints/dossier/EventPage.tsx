import { i18n } from '#i18n';
import { useCallback, useEffect } from 'preact/hooks';
import { EventDossier } from '../../components/dossier/EventDossier.tsx';
import type { Library } from '../../data/library/library.ts';
import { dossierOf, type Dossier } from '../../data/view/dossier/dossier.ts';
import { Answered } from './Answered.tsx';
import type { PageProps } from './page-props.ts';
import { EventsPage } from './EventsPage.tsx';
import { Tools } from './Tools.tsx';
import { searchWeb } from '../../components/search-web.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { useTitle } from './use-title.ts';

/** Goes to the question that the address names. */
function useQuestion(question: string | null): void {
  useEffect(() => {
    if (question === null) return;
    const section = document.querySelector<HTMLElement>(`#question-${CSS.escape(question)}`);
    section?.scrollIntoView();
    section?.focus({ preventScroll: true });
  }, [question]);
}

interface KnownProps {
  library: Library;
  dossier: Dossier;
  question: string | null;
}

function Known({ library, dossier, question }: KnownProps) {
  useTitle(dossier.card.title);
  useQuestion(question);
  const tools = <Tools library={library} dossier={dossier} />;
  return <EventDossier dossier={dossier} tools={tools} onSearch={searchWeb} />;
}

/** The dossier of one event; an id that the corpus does not know leads to the list of all. */
export function EventPage(props: PageProps & { id: string; question: string | null }) {
  const { library, language, id, question } = props;
  const ask = useCallback(() => dossierOf(library, id, language), [library, id, language]);
  const answer = useAnswer(ask);
  return (
    <Answered answer={answer}>
      {(dossier) =>
        dossier === null ? (
          <EventsPage
            library={library}
            language={language}
            notice={i18n.t('dossier.unknownEvent', [id])}
          />
        ) : (
          <Known key={id} library={library} dossier={dossier} question={question} />
        )
      }
    </Answered>
  );
}
