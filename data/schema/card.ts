import * as v from 'valibot';
import { CERTAINTIES, GENRES, RELATIONS } from './vocabulary.ts';

/*
 * What a card is told, in one language: the answer of the library to "what is known of this?".
 * It is derived on each request and never stored, and it travels by message, so it is a schema too.
 */

const link = v.strictObject({ id: v.string(), title: v.string() });

const sourceView = v.strictObject({
  id: v.string(),
  label: v.string(),
  title: v.string(),
  language: v.string(),
  genre: v.picklist(GENRES),
  outlet: v.nullable(v.string()),
  address: v.nullable(v.string()),
  /** EDTF; null for an undated text. */
  published: v.nullable(v.string()),
  /** EDTF day that an undated text tells of as past. */
  notBefore: v.nullable(v.string()),
  saysOfItself: v.nullable(v.string()),
  /** The title of the corpus that it speaks in, where the card has accounts of several. */
  corpus: v.nullable(v.string()),
});
export type SourceView = v.InferOutput<typeof sourceView>;

/** Checked where the corpus is; here only its form matters. */
const evidenceView = v.variant('type', [
  v.strictObject({
    type: v.literal('paragraph'),
    paragraph: v.number(),
    fragment: v.string(),
    language: v.string(),
  }),
  v.strictObject({
    type: v.literal('web'),
    address: v.string(),
    exact: v.string(),
    prefix: v.string(),
    suffix: v.string(),
    language: v.string(),
    paragraph: v.optional(v.number()),
  }),
]);
export type EvidenceView = v.InferOutput<typeof evidenceView>;

const accountView = v.strictObject({
  id: v.string(),
  source: sourceView,
  statement: v.string(),
  /** From the first speaker to the last relay; the source itself is not in it. */
  chain: v.array(v.strictObject({ name: v.string(), anonymous: v.boolean() })),
  certainty: v.picklist(CERTAINTIES),
  label: v.nullable(v.string()),
  said: v.nullable(v.string()),
  evidence: v.array(evidenceView),
});
export type AccountView = v.InferOutput<typeof accountView>;

const positionView = v.strictObject({
  id: v.string(),
  text: v.string(),
  accounts: v.array(accountView),
  /** Accounts with one first speaker count once. */
  independent: v.number(),
});
export type PositionView = v.InferOutput<typeof positionView>;

const relationView = v.strictObject({
  between: v.strictTuple([v.string(), v.string()]),
  kind: v.picklist(RELATIONS),
  why: v.string(),
});
export type RelationView = v.InferOutput<typeof relationView>;

const questionView = v.strictObject({
  id: v.string(),
  text: v.string(),
  positions: v.array(positionView),
  relations: v.array(relationView),
  /** Labels of the sources that speak of the event and not of this. */
  silent: v.array(v.string()),
  /** Labels of the sources that were written before the matter arose. */
  before: v.array(v.string()),
});
export type QuestionView = v.InferOutput<typeof questionView>;

const eventCard = v.strictObject({
  kind: v.literal('event'),
  id: v.string(),
  /** The language of every word in the card but the quoted fragments. */
  language: v.picklist(['fr', 'en']),
  title: v.string(),
  when: v.nullable(v.string()),
  where: v.nullable(v.string()),
  line: v.string(),
  /** Those that open the disagreement come first. */
  questions: v.array(questionView),
  /** The one source that speaks of it, where there is only one. */
  onlySource: v.nullable(sourceView),
  speaking: v.number(),
  sources: v.number(),
  /** Accounts with one first speaker count once. */
  independent: v.number(),
  actors: v.array(link),
  related: v.array(link),
  asOf: v.string(),
  /** What other corpora tell of the same event, each apart: it alters nothing of the above. */
  elsewhere: v.array(
    v.strictObject({
      corpus: v.string(),
      id: v.string(),
      title: v.string(),
      line: v.string(),
      questions: v.array(questionView),
      asOf: v.string(),
    }),
  ),
});
export type EventCard = v.InferOutput<typeof eventCard>;

const actorCard = v.strictObject({
  kind: v.literal('actor'),
  id: v.string(),
  language: v.picklist(['fr', 'en']),
  title: v.string(),
  line: v.string(),
  events: v.array(v.strictObject({ ...link.entries, when: v.nullable(v.string()) })),
  asOf: v.string(),
});
export type ActorCard = v.InferOutput<typeof actorCard>;

export const card = v.variant('kind', [eventCard, actorCard]);
export type Card = v.InferOutput<typeof card>;
export type CardLanguage = Card['language'];
