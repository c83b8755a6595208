import { i18n } from '#i18n';
import { useCallback } from 'preact/hooks';
import { AccountEntry } from '../../components/dossier/AccountEntry.tsx';
import { SourceEntry } from '../../components/dossier/SourceEntry.tsx';
import type { CardLanguage } from '../../data/schema/card.ts';
import { hrefOf } from '../../data/view/dossier/address.ts';
import { sourceDossier, type SourceDossier } from '../../data/view/dossier/source-dossier.ts';
import { Answered } from './Answered.tsx';
import type { PageProps } from './page-props.ts';
import { EventsPage } from './EventsPage.tsx';
import { searchWeb } from '../../components/search-web.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { useTitle } from './use-title.ts';

function Known({ known, language }: { known: SourceDossier; language: CardLanguage }) {
  const { source, events } = known;
  useTitle(source.label[language]);
  return (
    <article class="dossier">
      <header class="head">
        <h1 lang={language}>{source.label[language]}</h1>
      </header>
      <SourceEntry source={source} language={language} linked={false} />
      <section class="part">
        <h2>{i18n.t('dossier.accountsOf')}</h2>
        {events.map(({ id, title, accounts }) => (
          <section class="asked" key={id}>
            <h3>
              <a href={hrefOf('event', id)} lang={language}>
                {title}
              </a>
            </h3>
            {accounts.map((account) => (
              <AccountEntry
                key={account.id}
                account={account}
                language={language}
                onSearch={searchWeb}
              />
            ))}
          </section>
        ))}
      </section>
    </article>
  );
}

/** A source: what it is, and all that it says, event by event. */
export function SourcePage({ library, language, id }: PageProps & { id: string }) {
  const ask = useCallback(() => sourceDossier(library, id, language), [library, id, language]);
  const answer = useAnswer(ask);
  return (
    <Answered answer={answer}>
      {(known) =>
        known === null ? (
          <EventsPage
            library={library}
            language={language}
            notice={i18n.t('dossier.unknownEvent', [id])}
          />
        ) : (
          <Known known={known} language={language} />
        )
      }
    </Answered>
  );
}
