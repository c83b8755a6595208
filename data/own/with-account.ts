import * as v from 'valibot';
import type { Account } from '../schema/account.ts';
import type { Corpus } from '../schema/corpus.ts';
import { question as questionSchema, type Event, type Question } from '../schema/event.ts';
import { pageAddressOf } from '../page-address.ts';
import type { Source } from '../schema/source.ts';
import { both, put, withoutUnused } from './document.ts';
import type { Entry } from './entry.ts';
import { freshId } from './ids.ts';
import { mentionsOf } from './names.ts';
import { shortLine } from './tidy.ts';

/** An event of another corpus that an account is about. */
export interface Elsewhere {
  /** With whatever ids: only its words are taken. */
  event: Event;
  /** `corpus/event`, as `sameAs` has it. */
  reference: string;
}

/** What an entry is put into a corpus with. */
interface Placing {
  /** Where the entry's event is one of another corpus. */
  elsewhere: Elsewhere | null;
  /** The account that the entry takes the place of. */
  replaced: string | null;
}

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const orNull = (text: string): string | null => (text === '' ? null : text);
const byId = <T extends { id: string }>(list: readonly T[], id: string): T | undefined =>
  list.find((one) => one.id === id);

/** Longest label of a source in the schema. */
const LABEL = 60;

/** The source of the corpus that was read at this address, whatever its query. */
export const sourceAt = (corpus: Corpus, address: string): Source | undefined =>
  corpus.sources.find(
    (source) =>
      source.address !== null &&
      pageAddressOf(new URL(source.address)) === pageAddressOf(new URL(address)),
  );

function sourceOf(corpus: Corpus, entry: Entry): Source {
  const { title, address, language, genre, paragraphs, sha256 } = entry;
  const there = sourceAt(corpus, address);
  const label = shortLine([entry.outlet || entry.byline, title].filter(Boolean).join(': '), LABEL);
  return {
    notBefore: null,
    saysOfItself: null,
    ...there,
    id: there?.id ?? freshId(`${entry.outlet} ${title}`, 'source', idsOf(corpus.sources)),
    title,
    label: both(label),
    byline: orNull(entry.byline),
    outlet: orNull(entry.outlet),
    published: orNull(entry.published),
    language,
    address,
    genre,
    paragraphs: Math.max(1, paragraphs),
    sha256,
  };
}

/** The corpus's own event that stands for one of another corpus. */
const counterpart = (corpus: Corpus, reference: string): Event | undefined =>
  corpus.events.find(({ sameAs = [] }) => sameAs.includes(reference));

/** The event as it was before the entry's question and position go in; it may have no question yet. */
function eventBefore(corpus: Corpus, entry: Entry, elsewhere: Elsewhere | null): Event {
  const events = idsOf(corpus.events);
  if (elsewhere !== null) {
    const { event, reference } = elsewhere;
    const there = counterpart(corpus, reference);
    if (there !== undefined) return there;
    const id = freshId(event.id.slice(event.id.indexOf('/') + 1), 'event', events);
    return { ...event, id, actors: [], related: [], sameAs: [reference], questions: [] };
  }
  const own = entry.event === '' ? undefined : byId(corpus.events, entry.event);
  if (own?.sameAs !== undefined) return own;
  return {
    kind: 'other',
    where: null,
    actors: [],
    related: [],
    questions: [],
    ...own,
    id: own?.id ?? freshId(entry.eventTitle, 'event', events),
    title: both(entry.eventTitle),
    when: orNull(entry.eventWhen),
    line: both(entry.eventLine),
  };
}

/** What an id of the event may not be: one of its own, or one of the event that it stands for. */
const takenIn = (...events: (Event | undefined)[]): string[] =>
  events.flatMap((event) =>
    (event?.questions ?? []).flatMap(({ id, positions }) => [id, ...idsOf(positions)]),
  );

/** The question that the entry answers, with the answer in it. */
function questionOf(own: Event, elsewhere: Event | undefined, entry: Entry): [Question, string] {
  const foreign = byId(elsewhere?.questions ?? [], entry.question);
  const there = byId(own.questions, entry.question);
  const taken = takenIn(own, elsewhere);
  // The words of another corpus stay as they are.
  const { text, kind } = foreign ?? {
    text: both(entry.questionText),
    kind: kindOf(entry.questionKind),
  };
  const question: Question = {
    id: foreign?.id ?? there?.id ?? freshId(entry.questionText, 'question', taken),
    text,
    kind,
    arose: foreign?.arose ?? there?.arose ?? null,
    positions: there?.positions ?? [],
    relations: there?.relations ?? [],
  };
  const isForeign = byId(foreign?.positions ?? [], entry.position);
  const answer = isForeign ?? {
    id: entry.position || freshId(entry.positionText, 'answer', [...taken, question.id]),
    text: both(entry.positionText),
  };
  return [{ ...question, positions: put(question.positions, answer) }, answer.id];
}

/** What the form gives is of the list; what a test gives may not be. */
const kindOf = (kind: string): Question['kind'] => v.parse(questionSchema.entries.kind, kind);

/**
 * The corpus with an account made of what the reader wrote, which has no faults (faults.ts). An event
 * of another corpus gets a counterpart that says so by `sameAs`; only what the account needs of it is
 * copied.
 */
export function withAccount(
  corpus: Corpus,
  entry: Entry,
  { elsewhere, replaced }: Placing,
): { corpus: Corpus; id: string } {
  const source = sourceOf(corpus, entry);
  const before = eventBefore(corpus, entry, elsewhere);
  const [question, position] = questionOf(before, elsewhere?.event, entry);
  const event = { ...before, questions: put(before.questions, question) };
  const id =
    replaced ??
    freshId(`${event.id.slice(0, 30)} ${position.slice(0, 28)}`, 'account', idsOf(corpus.accounts));
  const account: Account = {
    id,
    source: source.id,
    event: event.id,
    question: question.id,
    position,
    statement: both(entry.statement),
    chain: entry.chain
      .filter(({ as }) => as !== '')
      .map(({ as, anonymous }) => ({ type: 'described', as: both(as), anonymous })),
    certainty: entry.certainty,
    label: null,
    said: orNull(entry.said),
    evidence: [
      {
        type: 'web',
        address: entry.address,
        exact: entry.exact,
        prefix: entry.prefix,
        suffix: entry.suffix,
        language: entry.language,
        ...(entry.paragraph === null ? {} : { paragraph: entry.paragraph }),
      },
    ],
  };
  const mentions = event.sameAs === undefined ? mentionsOf(entry.eventNames) : null;
  const { [event.id]: _before, ...others } = corpus.mentions;
  return {
    id,
    corpus: withoutUnused({
      ...corpus,
      sources: put(corpus.sources, source),
      events: put(corpus.events, event),
      accounts: put(corpus.accounts, account),
      mentions: mentions === null ? others : { ...others, [event.id]: mentions },
    }),
  };
}
