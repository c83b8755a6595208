import * as v from 'valibot';
import type { EventMentions } from '../../mentions/types.ts';
import { edtf, id, language, line } from './scalars.ts';

const name = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'expected a lower-case name'));
const points = v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100));
const intervals = v.pipe(v.array(edtf), v.minLength(1), v.maxLength(12));

/** Evidence for or against a candidate; mentions/README.md says how it adds up. */
const clue = v.variant('kind', [
  v.strictObject({ kind: v.literal('page'), within: intervals, points }),
  v.strictObject({ kind: v.literal('said'), within: intervals, points }),
  v.strictObject({ kind: v.literal('saidElse'), within: intervals, points }),
  v.strictObject({ kind: v.literal('undated'), points }),
  v.strictObject({
    kind: v.literal('names'),
    any: v.pipe(v.array(name), v.minLength(1), v.maxLength(30)),
    where: v.picklist(['mention', 'near', 'sentence', 'article']),
    points,
  }),
  v.strictObject({ kind: v.literal('anchored'), events: v.array(id), points }),
]);

const mentionPattern = v.strictObject({
  match: v.pipe(v.array(line(300)), v.minLength(1), v.maxLength(200)),
  form: v.picklist(['name', 'nickname', 'description']),
  points,
  needs: v.optional(v.array(name)),
  unless: v.optional(v.array(name)),
});

/** How other texts refer to one event: data/corpus/events/<id>/mentions.json. */
export const eventMentions = v.strictObject({
  clues: v.record(name, clue),
  patterns: v.record(language, v.pipe(v.array(mentionPattern), v.maxLength(100))),
  anaphora: v.pipe(v.array(name), v.maxLength(12)),
}) satisfies v.GenericSchema<unknown, EventMentions>; // what the engine takes
