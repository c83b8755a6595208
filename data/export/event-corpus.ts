import type { Account } from '../schema/account.ts';
import type { Corpus } from '../schema/corpus.ts';
import type { Event } from '../schema/event.ts';

/** No id of the schema is longer. */
const LONGEST_ID = 80;

type Mentions = Corpus['mentions'][string];

/** How the event is mentioned; what was anchored by another event is not there to be anchored. */
const alone = (mentions: Mentions, event: string): Mentions => ({
  ...mentions,
  clues: Object.fromEntries(
    Object.entries(mentions.clues).map(([name, clue]) => [
      name,
      clue.kind === 'anchored'
        ? { ...clue, events: clue.events.filter((other) => other === event) }
        : clue,
    ]),
  ),
});

/** The ids of all actors that the event, its accounts or its clues name. */
function namedActors(event: Event, accounts: readonly Account[], mentions?: Mentions): Set<string> {
  const speakers = accounts
    .flatMap(({ chain }) => chain)
    .flatMap((speaker) => (speaker.type === 'actor' ? [speaker.actor] : []));
  const clues = Object.values(mentions?.clues ?? {}).flatMap((clue) =>
    clue.kind === 'names' ? clue.any : [],
  );
  return new Set([...event.actors, ...speakers, ...clues]);
}

/**
 * A corpus that holds one event of another and all that bears on it: its accounts, the actors that
 * they name, and every source, since the silent ones are part of the answer. It can be installed and
 * finds mentions by itself; references to events that it does not hold are left out.
 * @returns null where the corpus does not hold the event
 */
export function eventCorpus(corpus: Corpus, id: string): Corpus | null {
  const found = corpus.events.find((event) => event.id === id);
  if (!found) return null;
  const accounts = corpus.accounts.filter(({ event }) => event === id);
  const mentions = corpus.mentions[id];
  const actors = namedActors(found, accounts, mentions);
  return {
    ...corpus,
    id: `${corpus.id}-${id}`.slice(0, LONGEST_ID).replace(/-+$/, ''),
    title: found.title,
    sources: corpus.sources,
    actors: corpus.actors.filter((actor) => actors.has(actor.id)),
    events: [{ ...found, related: [] }],
    accounts,
    mentions: mentions === undefined ? {} : { [id]: alone(mentions, id) },
  };
}
