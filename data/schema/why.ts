import * as v from 'valibot';
import type { Why } from '../../mentions/index.ts';

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

/** Why a mention was marked. */
export const why = v.variant('kind', [
  v.strictObject({
    kind: v.literal('evidence'),
    words,
    points,
    reasons: v.pipe(v.array(reason), v.readonly()),
    score: v.number(),
    threshold: v.number(),
  }),
  v.strictObject({ kind: v.literal('anaphor'), words, anchor: v.string() }),
  v.strictObject({ kind: v.literal('actor'), words, fullName: v.nullable(v.string()) }),
  v.strictObject({ kind: v.literal('passage'), words }),
]) satisfies v.GenericSchema<unknown, Why>;
