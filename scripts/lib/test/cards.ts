import type { Corpus } from '../../../data/schema/corpus.ts';
import type { CardLanguage, EventCard, QuestionView } from '../../../data/schema/card.ts';
import { eventCard, type EventMaterial } from '../../../data/view/event-card.ts';
import { makeCorpus } from './corpus.ts';

/** What the library knows of an event of the test corpus. */
export function materialFixture(id: string, corpus: Corpus = makeCorpus()): EventMaterial {
  const event = corpus.events.find((entry) => entry.id === id);
  if (event === undefined) throw new Error(`no event "${id}" in the test corpus`);
  return {
    event,
    accounts: corpus.accounts.filter((entry) => entry.event === id),
    sources: corpus.sources,
    actors: new Map(corpus.actors.map((entry) => [entry.id, entry])),
    events: new Map(corpus.events.map((entry) => [entry.id, entry])),
    asOf: corpus.asOf,
  };
}

/** The card of an event of the test corpus, made as the background makes it. */
export const cardFixture = (
  id: string,
  language: CardLanguage = 'en',
  corpus: Corpus = makeCorpus(),
): EventCard => eventCard(materialFixture(id, corpus), language);

/** The question of the test corpus on which its accounts part. */
export function questionFixture(): QuestionView {
  const found = cardFixture('lake-summit').questions.find(({ id }) => id === 'who-asked');
  if (found === undefined) throw new Error('no such question in the test corpus');
  return found;
}
