import * as v from 'valibot';
import { account } from './account.ts';
import { actor } from './actor.ts';
import { event } from './event.ts';
import { lexicon } from './lexicon.ts';
import { eventMentions } from './mentions.ts';
import { bilingual, edtf, id, language, line } from './scalars.ts';
import { source } from './source.ts';

/** What a corpus says of itself. `format` is the version of this schema, not of the content. */
export const about = v.strictObject({
  format: v.literal(1),
  id,
  title: bilingual(120),
  /** The day up to which the corpus speaks; a page of a later date is told so. */
  asOf: edtf,
  licence: line(60),
});

/** Entries that a corpus may have; data/check/bounds.ts says how large it may be in all. */
export const MOST = { sources: 5_000, actors: 20_000, events: 5_000, accounts: 50_000 } as const;

/** A whole corpus, as one document: the same form for the bundled one and for one that is imported. */
export const corpus = v.strictObject({
  ...about.entries,
  /** Changes whenever anything in it does: the library is installed anew when it does. */
  version: line(80),
  sources: v.array(source),
  actors: v.array(actor),
  events: v.array(event),
  accounts: v.array(account),
  lexicons: v.record(language, lexicon),
  mentions: v.record(id, eventMentions),
});
export type Corpus = v.InferOutput<typeof corpus>;
