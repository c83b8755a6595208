import type { Account } from '../schema/account.ts';
import type { Actor } from '../schema/actor.ts';
import type { Event } from '../schema/event.ts';
import type { Source } from '../schema/source.ts';
import type { Naming } from './keys.ts';

/*
 * Entities as they leave their corpus: each id of an entity, its own and those that it refers to, has
 * become a key. Questions and positions keep their ids, which are of their event's.
 */

export const namedSource = (source: Source, name: Naming): Source => ({
  ...source,
  id: name(source.id),
});

export const namedActor = (actor: Actor, name: Naming): Actor => ({ ...actor, id: name(actor.id) });

/** `sameAs` stays as the document has it: what it names is in another space. */
export const namedEvent = (event: Event, name: Naming): Event => ({
  ...event,
  id: name(event.id),
  actors: event.actors.map(name),
  related: event.related.map(name),
});

export const namedAccount = (account: Account, name: Naming): Account => ({
  ...account,
  id: name(account.id),
  source: name(account.source),
  event: name(account.event),
  chain: account.chain.map((speaker) =>
    speaker.type === 'actor' ? { ...speaker, actor: name(speaker.actor) } : speaker,
  ),
});
