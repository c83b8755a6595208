import { i18n } from '#i18n';
import { useAppearance, useSettings } from '../../components/use-settings.ts';
import type { Library } from '../../data/library/library.ts';
import { EVENTS } from '../../data/view/dossier/address.ts';
import type { Route } from '../../data/view/dossier/route.ts';
import { cardLanguage } from '../../data/view/language.ts';
import { ActorPage } from './ActorPage.tsx';
import { EventPage } from './EventPage.tsx';
import { EventsPage } from './EventsPage.tsx';
import { NotesPage } from './NotesPage.tsx';
import type { PageProps } from './page-props.ts';
import { SourcePage } from './SourcePage.tsx';
import { useRoute } from './use-route.ts';

function Page({ route, ...props }: PageProps & { route: Route }) {
  switch (route.page) {
    case 'events':
      return <EventsPage {...props} notice={null} />;
    case 'event':
      return <EventPage {...props} id={route.id} question={route.question} />;
    case 'actor':
      return <ActorPage {...props} id={route.id} />;
    case 'source':
      return <SourcePage {...props} id={route.id} />;
    case 'notes':
      return <NotesPage {...props} events={route.events} />;
    case 'unknown':
      return <EventsPage {...props} notice={i18n.t('dossier.unknownAddress')} />;
  }
}

/** The extension's page on events: what it shows is in its address. */
export function DossierPage({ library }: { library: Library }) {
  const route = useRoute();
  const settings = useSettings();
  useAppearance(settings);
  if (settings === null) return null;
  return (
    <>
      <nav class="way-in">
        <a href={EVENTS} aria-current={route.page === 'events' ? 'page' : undefined}>
          {i18n.t('dossier.allEvents')}
        </a>
      </nav>
      <Page route={route} library={library} language={cardLanguage(settings.language)} />
    </>
  );
}
