import * as v from 'valibot';
import type { Lexicon } from '../../mentions/types.ts';
import { language, line } from './scalars.ts';

const words = v.pipe(v.array(line(300)), v.maxLength(500));
const className = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'expected a class name'));

const dateWords = v.strictObject({
  months: v.pipe(v.array(words), v.length(12)),
  weekdays: v.pipe(v.array(words), v.length(7)),
  yesterday: words,
  today: words,
  tomorrow: words,
});

/** The words of one language (or, under `mul`, of all) that the events share. */
export const lexicon = v.strictObject({
  language,
  classes: v.record(className, words),
  phrases: v.optional(v.record(className, words)),
  dates: v.optional(dateWords),
  prefixes: v.optional(v.pipe(v.array(line(8)), v.maxLength(20))),
}) satisfies v.GenericSchema<unknown, Lexicon>; // what the engine takes
