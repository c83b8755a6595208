import * as v from 'valibot';
import { address, bilingual, edtf, id, language, line, sha256 } from './scalars.ts';
import { GENRES } from './vocabulary.ts';

export const genre = v.picklist(GENRES);
export type Genre = v.InferOutput<typeof genre>;

/** A passage of a source: paragraph (the n-th line that is not blank, from 1) and words quoted from it. */
export const passage = v.strictObject({
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Verbatim once spaces, apostrophes and quotes are folded; 12 words at most (checked by corpus:check). */
  fragment: line(200),
  language,
});
export type Passage = v.InferOutput<typeof passage>;

/** One text that accounts are drawn from. What is not known is null; nothing is guessed. */
export const source = v.strictObject({
  id,
  title: line(200),
  byline: v.nullable(line(80)),
  /** How a card names the source in a few words; for an unsigned text, what is known of it. */
  label: bilingual(60),
  outlet: v.nullable(line(80)),
  published: v.nullable(edtf),
  /** For an undated text: a day that it tells of as past, and where. */
  notBefore: v.nullable(v.strictObject({ date: edtf, shownBy: passage })),
  language,
  address: v.nullable(address),
  genre,
  /** What the text says of itself, in our own words, with its passage. */
  saysOfItself: v.nullable(v.strictObject({ text: bilingual(300), shownBy: passage })),
  paragraphs: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256,
});
export type Source = v.InferOutput<typeof source>;
