import { firstDay, lastDay } from '../edtf.ts';
import type { Account } from '../schema/account.ts';
import type { Actor } from '../schema/actor.ts';
import type { CardLanguage, EventCard, QuestionView } from '../schema/card.ts';
import type { Event, Question } from '../schema/event.ts';
import type { Source } from '../schema/source.ts';
import { accountView, sourceView } from './account-view.ts';
import { independentAccounts } from './independent.ts';

/** What the library knows that bears on one event. */
export interface EventMaterial {
  event: Event;
  accounts: Account[];
  /** All sources of the corpus: the silent ones are part of the answer. */
  sources: Source[];
  /** By id: the actors that the event or its accounts name. */
  actors: ReadonlyMap<string, Actor>;
  /** By id: the events that this one leads to. */
  events: ReadonlyMap<string, Event>;
  asOf: string;
  /** What other corpora hold of the same event, with the titles of all corpora that speak. */
  elsewhere?: { own: string; others: (EventMaterial & { corpus: string })[] };
}

/** Whether a source is known to have been written before the matter of a question arose. */
export function writtenBefore(source: Source, question: Question, event: Event): boolean {
  const arose = question.arose ?? event.when;
  return source.published !== null && arose !== null && lastDay(source.published) < firstDay(arose);
}

/** 0 where answers contradict each other, 1 where several stand side by side, 2 where there is one. */
function weight(question: QuestionView): number {
  if (question.relations.some((relation) => relation.kind === 'contradicts')) return 0;
  return question.positions.length > 1 ? 1 : 2;
}

function questionView(
  question: Question,
  { event, accounts, sources, actors }: EventMaterial,
  language: CardLanguage,
  corpus: string | null,
): QuestionView {
  const own = accounts.filter((entry) => entry.question === question.id);
  const speaking = new Set(own.map((entry) => entry.source));
  const others = sources.filter((entry) => !speaking.has(entry.id));
  const [before, silent] = [true, false].map((early) =>
    others
      .filter((entry) => writtenBefore(entry, question, event) === early)
      .map((entry) => entry.label[language]),
  );
  return {
    id: question.id,
    text: question.text[language],
    positions: question.positions.map((position) => {
      const told = own.filter((entry) => entry.position === position.id);
      return {
        id: position.id,
        text: position.text[language],
        accounts: told.flatMap((entry) => {
          const source = sources.find((candidate) => candidate.id === entry.source);
          return source ? [accountView(entry, source, actors, language, corpus)] : [];
        }),
        independent: independentAccounts(told),
      };
    }),
    relations: question.relations.map(({ between, kind, why }) => ({
      between,
      kind,
      why: why[language],
    })),
    silent: silent ?? [],
    before: before ?? [],
  };
}

/** All questions, with those on which the accounts part first. */
const questionViews = (
  material: EventMaterial,
  language: CardLanguage,
  corpus: string | null,
): QuestionView[] =>
  material.event.questions
    .map((question) => questionView(question, material, language, corpus))
    .toSorted((a, b) => weight(a) - weight(b));

/** The card of an event: its questions, with those on which the accounts part first. */
export function eventCard(material: EventMaterial, language: CardLanguage): EventCard {
  const { event, accounts, sources, actors, events, asOf, elsewhere } = material;
  const speaking = sources.filter((entry) => accounts.some((told) => told.source === entry.id));
  const [only] = speaking;
  return {
    kind: 'event',
    id: event.id,
    language,
    title: event.title[language],
    when: event.when,
    where: event.where?.[language] ?? null,
    line: event.line[language],
    questions: questionViews(material, language, elsewhere?.own ?? null),
    onlySource: speaking.length === 1 && only ? sourceView(only, language) : null,
    speaking: speaking.length,
    sources: sources.length,
    independent: independentAccounts(accounts),
    actors: event.actors.flatMap((id) => {
      const actor = actors.get(id);
      return actor ? [{ id, title: actor.name[language] }] : [];
    }),
    related: event.related.flatMap((id) => {
      const other = events.get(id);
      return other ? [{ id, title: other.title[language] }] : [];
    }),
    asOf,
    elsewhere: (elsewhere?.others ?? []).map((other) => ({
      corpus: other.corpus,
      id: other.event.id,
      title: other.event.title[language],
      line: other.event.line[language],
      questions: questionViews(other, language, other.corpus),
      asOf: other.asOf,
    })),
  };
}
