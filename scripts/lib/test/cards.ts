import type { Corpus } from '../../../data/schema/corpus.ts';
import type { CardLanguage, EventCard, QuestionView } from '../../../data/schema/card.ts';
import { eventCard } from '../../../data/view/event-card.ts';
import { makeCorpus } from './corpus.ts';

/** The card of an event of the test corpus, made as the background makes it. */
export function cardFixture(
  id: string,
  language: CardLanguage = 'en',
  corpus: Corpus = makeCorpus(),
): EventCard {
  const event = corpus.events.find((entry) => entry.id === id);
  if (event === undefined) throw new Error(`no event "${id}" in the test corpus`);
  return eventCard(
    {
      event,
      accounts: corpus.accounts.filter((entry) => entry.event === id),
      sources: corpus.sources,
      actors: new Map(corpus.actors.map((entry) => [entry.id, entry])),
      events: new Map(corpus.events.map((entry) => [entry.id, entry])),
      asOf: corpus.asOf,
    },
    language,
  );
}

/** The question of the test corpus on which its accounts part. */
export function questionFixture(): QuestionView {
  const found = cardFixture('lake-summit').questions.find(({ id }) => id === 'who-asked');
  if (found === undefined) throw new Error('no such question in the test corpus');
  return found;
}
