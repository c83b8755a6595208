import * as v from 'valibot';
import { address, bilingual, edtf, id, language, line } from './scalars.ts';
import { passage } from './source.ts';
import { CERTAINTIES } from './vocabulary.ts';

export const certainty = v.picklist(CERTAINTIES);
export type Certainty = v.InferOutput<typeof certainty>;

/** One speaker of a chain: an actor of the corpus, or someone described, perhaps kept anonymous. */
const speaker = v.variant('type', [
  v.strictObject({ type: v.literal('actor'), actor: id }),
  v.strictObject({ type: v.literal('described'), as: bilingual(80), anonymous: v.boolean() }),
]);
export type Speaker = v.InferOutput<typeof speaker>;

/** A passage of a web page: a W3C Web Annotation TextQuoteSelector and the page's address. */
export const webPassage = v.strictObject({
  address,
  exact: line(400),
  prefix: v.pipe(v.string(), v.maxLength(200)),
  suffix: v.pipe(v.string(), v.maxLength(200)),
  language,
  /** Where it stood in the article when it was taken, counted from 1; pages change. */
  paragraph: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

const evidence = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), ...passage.entries }),
  v.strictObject({ type: v.literal('web'), ...webPassage.entries }),
]);
export type Evidence = v.InferOutput<typeof evidence>;

/** One thing that one source says on one question. */
export const account = v.strictObject({
  id,
  source: id,
  event: id,
  question: id,
  position: id,
  /** In our own words and in reported speech, neither stronger nor weaker than the passage. */
  statement: bilingual(400),
  /** From the first speaker to the last relay before the source; empty where the source itself says it. */
  chain: v.pipe(v.array(speaker), v.maxLength(6)),
  certainty,
  /** A label that the source itself puts on the passage ("speculative", say). */
  label: v.nullable(bilingual(80)),
  /** When it was said, where that is not the source's own date. */
  said: v.nullable(edtf),
  evidence: v.pipe(v.array(evidence), v.minLength(1), v.maxLength(4)),
});
export type Account = v.InferOutput<typeof account>;
