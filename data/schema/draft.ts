import * as v from 'valibot';

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));
const told = v.nullable(v.pipe(v.string(), v.maxLength(2_000)));

const passage = v.strictObject({
  /** What was selected, runs of space folded to one. */
  exact: v.pipe(v.string(), v.maxLength(4_000)),
  /** What stands before and after it in the page's text, some 32 characters each. */
  prefix: v.pipe(v.string(), v.maxLength(200)),
  suffix: v.pipe(v.string(), v.maxLength(200)),
  /** Of the article, counted from 1; null where the words stand outside of its text. */
  paragraph: v.nullable(natural),
});
export type DraftPassage = v.InferOutput<typeof passage>;

/** What a page's own metadata says; whoever reads it shows it to the reader before any of it is kept. */
const page = v.strictObject({
  address: v.pipe(v.string(), v.maxLength(10_000)),
  title: told,
  author: told,
  site: told,
  /** ISO day. */
  date: told,
  language: told,
});
export type DraftPage = v.InferOutput<typeof page>;

const common = {
  passage,
  page,
  /** Keys of events that the page mentions, the nearest to the passage first. */
  near: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(8)),
};

/** What a page answers when a reader selects a passage of it; `text` is the article's, for its digest. */
export const taken = v.strictObject({
  ...common,
  text: v.pipe(v.string(), v.maxLength(2_000_000)),
  paragraphs: natural,
});
export type Taken = v.InferOutput<typeof taken>;

/** What an account starts from. */
export const draft = v.strictObject({
  ...common,
  paragraphs: natural,
  sha256: v.string(),
  /** Whether it was selected in a private window. */
  privately: v.boolean(),
});
export type Draft = v.InferOutput<typeof draft>;
