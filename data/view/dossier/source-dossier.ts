import type { Library } from '../../library/library.ts';
import type { AccountView, CardLanguage } from '../../schema/card.ts';
import type { Source } from '../../schema/source.ts';
import { accountView } from '../account-view.ts';

/** A source and what it says, event by event. */
export interface SourceDossier {
  source: Source;
  events: { id: string; title: string; accounts: AccountView[] }[];
}

/** Asks the library for all that a source says; null where the corpus does not know it. */
export async function sourceDossier(
  library: Library,
  id: string,
  language: CardLanguage,
): Promise<SourceDossier | null> {
  const [sources, accounts, actors, events] = await Promise.all([
    library.sources(id),
    library.accountsOfSource(id),
    library.actors(id),
    library.events(id),
  ]);
  const source = sources.find((entry) => entry.id === id);
  if (!source) return null;
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  return {
    source,
    events: events.flatMap((event) => {
      const own = accounts.filter((account) => account.event === event.id);
      if (own.length === 0) return [];
      const told = own.map((account) => accountView(account, source, known, language, null));
      return [{ id: event.id, title: event.title[language], accounts: told }];
    }),
  };
}
