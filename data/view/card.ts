import type { Library } from '../library/library.ts';
import type { Card, CardLanguage } from '../schema/card.ts';
import { actorCard } from './actor-card.ts';
import { eventCard } from './event-card.ts';

/** What a mention points to. */
export interface Subject {
  kind: 'event' | 'actor';
  id: string;
}

/** Asks the library for the card of an event or an actor; null where the corpus does not know it. */
export async function cardOf(
  library: Library,
  { kind, id }: Subject,
  language: CardLanguage,
): Promise<Card | null> {
  const { asOf } = await library.about();
  if (kind === 'actor') {
    const actor = await library.actor(id);
    return actor && actorCard(actor, await library.eventsOfActor(id), asOf, language);
  }
  const event = await library.event(id);
  if (event === null) return null;
  const [accounts, sources, actors, events] = await Promise.all([
    library.accountsOfEvent(id),
    library.sources(),
    library.actors(),
    library.events(),
  ]);
  return eventCard(
    {
      event,
      accounts,
      sources,
      actors: new Map(actors.map((entry) => [entry.id, entry])),
      events: new Map(events.map((entry) => [entry.id, entry])),
      asOf,
    },
    language,
  );
}
