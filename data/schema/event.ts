import * as v from 'valibot';
import { bilingual, edtf, id, reference } from './scalars.ts';
import { RELATIONS } from './vocabulary.ts';

const EVENT_KINDS = [
  'meeting',
  'call',
  'talks',
  'plan',
  'treaty',
  'statement',
  'publication',
  'measure',
  'weapon',
  'warrant',
  'deal',
  'promise',
  /** What none of these is. */
  'other',
  'background',
] as const;

export const QUESTION_KINDS = [
  'authorship',
  'content',
  'participation',
  'date',
  'number',
  'status',
  'cause',
  'aim',
  'outcome',
  'characterisation',
] as const;

/** A short answer to a question. */
export const position = v.strictObject({ id, text: bilingual(120) });

const relation = v.strictObject({
  between: v.strictTuple([id, id]),
  kind: v.picklist(RELATIONS),
  /** In words: what makes them contradict, or how both can hold. */
  why: bilingual(200),
});

/** A point on which accounts may part. */
export const question = v.strictObject({
  id,
  kind: v.picklist(QUESTION_KINDS),
  text: bilingual(120),
  /** When the matter arose, where that is later than the event: a source from before is not silent on it. */
  arose: v.nullable(edtf),
  positions: v.pipe(v.array(position), v.minLength(1), v.maxLength(12)),
  relations: v.array(relation),
});
export type Question = v.InferOutput<typeof question>;

/** Something that happened, is said to have happened, or (kind `background`) that accounts argue about. */
export const event = v.strictObject({
  id,
  kind: v.picklist(EVENT_KINDS),
  title: bilingual(90),
  /** EDTF; null where it has no date of its own. */
  when: v.nullable(edtf),
  where: v.nullable(bilingual(80)),
  actors: v.array(id),
  /** One neutral line that no source contradicts. */
  line: bilingual(240),
  /** Other events that a reader of this one is led to; for a background event, those it belongs to. */
  related: v.array(id),
  /** The same event in other corpora. A card of either then has the accounts of both, apart. */
  sameAs: v.optional(v.pipe(v.array(reference), v.maxLength(8))),
  questions: v.pipe(v.array(question), v.minLength(1)),
});
export type Event = v.InferOutput<typeof event>;
