import * as v from 'valibot';
import type { Mention } from '../../mentions/index.ts';
import { why } from './why.ts';

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));

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
