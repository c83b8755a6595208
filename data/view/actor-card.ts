import { firstDay } from '../edtf.ts';
import type { Actor } from '../schema/actor.ts';
import type { ActorCard, CardLanguage } from '../schema/card.ts';
import type { Event } from '../schema/event.ts';

/** The card of an actor: who it is, and the events it takes part in, in the order of time. */
export function actorCard(
  actor: Actor,
  events: Event[],
  asOf: string,
  language: CardLanguage,
): ActorCard {
  return {
    kind: 'actor',
    id: actor.id,
    language,
    title: actor.name[language],
    line: actor.role[language],
    events: events
      .toSorted((a, b) => firstDay(a.when ?? '9').localeCompare(firstDay(b.when ?? '9')))
      .map(({ id, title, when }) => ({ id, title: title[language], when })),
    asOf,
  };
}
