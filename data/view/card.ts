import type { Library } from '../library/library.ts';
import type { Card, CardLanguage } from '../schema/card.ts';
import type { Event } from '../schema/event.ts';
import { actorCard } from './actor-card.ts';
import { eventCard, type EventMaterial } from './event-card.ts';

/** What a mention points to. */
export interface Subject {
  kind: 'event' | 'actor';
  /** A key: see data/library/keys.ts. */
  id: string;
}

/** What the corpus of an event knows that bears on it. */
async function ownMaterial(library: Library, event: Event): Promise<EventMaterial> {
  const { id } = event;
  const [{ asOf }, accounts, sources, events] = await Promise.all([
    library.about(id),
    library.accountsOfEvent(id),
    library.sources(id),
    library.eventsOf(event.related),
  ]);
  const speakers = accounts.flatMap(({ chain }) =>
    chain.flatMap((speaker) => (speaker.type === 'actor' ? [speaker.actor] : [])),
  );
  const actors = await library.actorsOf([...event.actors, ...speakers]);
  return { event, accounts, sources, actors, events, asOf };
}

/** The same with what other corpora hold of the same event, each for itself. */
export async function materialOf(
  library: Library,
  event: Event,
  language: CardLanguage,
): Promise<EventMaterial> {
  const own = await ownMaterial(library, event);
  const same = await library.sameEvents(event.id);
  if (same.length === 0) return own;
  const title = async (key: string) => (await library.about(key)).title[language];
  const others = await Promise.all(
    same.map(async (other) => ({
      ...(await ownMaterial(library, other)),
      corpus: await title(other.id),
    })),
  );
  return { ...own, elsewhere: { own: await title(event.id), others } };
}

/** Asks the library for the card of an event or an actor; null where no corpus knows it. */
export async function cardOf(
  library: Library,
  { kind, id }: Subject,
  language: CardLanguage,
): Promise<Card | null> {
  if (kind === 'actor') {
    const actor = await library.actor(id);
    if (actor === null) return null;
    const { asOf } = await library.about(id);
    return actorCard(actor, await library.eventsOfActor(id), asOf, language);
  }
  const event = await library.event(id);
  return event && eventCard(await materialOf(library, event, language), language);
}
