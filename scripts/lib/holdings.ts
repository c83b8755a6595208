import type { Holdings } from '../../data/library/library.ts';
import type { Corpus } from '../../data/schema/corpus.ts';

/** A corpus as the library gives it to a search, with no database in between. */
export const holdingsOf = (corpus: Corpus): Holdings => ({
  ...corpus,
  lexicons: Object.values(corpus.lexicons),
});
