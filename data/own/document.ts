import type { Account } from '../schema/account.ts';
import type { Corpus } from '../schema/corpus.ts';
import type { Event } from '../schema/event.ts';
import type { Source } from '../schema/source.ts';

/** A text in the one language that the reader writes: it stands for both. */
export const both = (text: string) => ({ fr: text, en: text });

/** The licence of what a reader writes for themselves. */
export const UNSTATED = 'none stated';

/** A corpus of the reader's own with nothing in it. Its id is its alone, so that it can be given away. */
export const emptyOwn = (title: string, today: string): Corpus => ({
  format: 1,
  id: `own-${crypto.randomUUID().slice(0, 8)}`,
  title: both(title),
  asOf: today,
  licence: UNSTATED,
  version: today,
  sources: [],
  actors: [],
  events: [],
  accounts: [],
  lexicons: {},
  mentions: {},
});

/** A list with the entity in the place of the one of its id, or at the end. */
export const put = <T extends { id: string }>(list: readonly T[], entity: T): T[] =>
  list.some(({ id }) => id === entity.id)
    ? list.map((other) => (other.id === entity.id ? entity : other))
    : [...list, entity];

/** The event without the answers that no account gives, and the questions that are left without any. */
function answered(event: Event, accounts: readonly Account[]): Event {
  const given = new Set(
    accounts.filter((account) => account.event === event.id).map(({ position }) => position),
  );
  const questions = event.questions.map((question) => {
    const positions = question.positions.filter(({ id }) => given.has(id));
    const relations = question.relations.filter(({ between }) =>
      between.every((id) => given.has(id)),
    );
    return { ...question, positions, relations };
  });
  return { ...event, questions: questions.filter(({ positions }) => positions.length > 0) };
}

/** The corpus without what no account needs any more: sources, answers, questions, events. */
export function withoutUnused(corpus: Corpus): Corpus {
  const { accounts } = corpus;
  const sources = new Set(accounts.map(({ source }) => source));
  const told = new Set(accounts.map((account) => account.event));
  const events = corpus.events
    .filter(({ id }) => told.has(id))
    .map((event) => answered(event, accounts));
  return {
    ...corpus,
    sources: corpus.sources.filter(({ id }: Source) => sources.has(id)),
    events,
    mentions: Object.fromEntries(Object.entries(corpus.mentions).filter(([id]) => told.has(id))),
  };
}

/** The corpus without one account and what that one alone needed. */
export const withoutAccount = (corpus: Corpus, id: string): Corpus =>
  withoutUnused({ ...corpus, accounts: corpus.accounts.filter((account) => account.id !== id) });
