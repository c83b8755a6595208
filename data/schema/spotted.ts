import * as v from 'valibot';
import type { Mention } from '../../mentions/index.ts';

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));
const points = v.number();
const words = v.string();

const reason = v.variant('kind', [
  v.strictObject({ kind: v.literal('page'), date: v.string(), points }),
  v.strictObject({ kind: v.picklist(['said', 'saidElse', 'anchored']), words, points }),
  v.strictObject({ kind: v.literal('undated'), points }),
  v.strictObject({
    kind: v.literal('names'),
    words,
    where: v.picklist(['mention', 'near', 'sentence', 'article']),
    points,
  }),
]);

const why = v.variant('kind', [
  v.strictObject({
    kind: v.literal('evidence'),
    words,
    points,
    reasons: v.array(reason),
    score: v.number(),
    threshold: v.number(),
  }),
  v.strictObject({ kind: v.literal('anaphor'), words, anchor: v.string() }),
  v.strictObject({ kind: v.literal('actor'), words, fullName: v.nullable(v.string()) }),
]);

const mention = v.strictObject({
  block: natural,
  start: natural,
  end: natural,
  kind: v.picklist(['event', 'actor']),
  id: v.string(),
  form: v.picklist(['name', 'nickname', 'description', 'anaphor']),
  why,
});

/** What the background has found in the text of a page. */
export const spotted = v.variant('isKnown', [
  v.strictObject({
    isKnown: v.literal(true),
    mentions: v.array(mention) satisfies v.GenericSchema<unknown, Mention[]>,
    /** Of the events among them, those that one source alone speaks of. */
    singleSource: v.array(v.string()),
  }),
  /** It does not know the text of these blocks, or no longer: they are to be told again. */
  v.strictObject({ isKnown: v.literal(false), unknown: v.array(natural) }),
]);

export type Spotted =
  | { isKnown: true; mentions: Mention[]; singleSource: string[] }
  | { isKnown: false; unknown: number[] };
