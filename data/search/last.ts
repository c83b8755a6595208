import * as v from 'valibot';
import { CERTAINTIES } from '../schema/vocabulary.ts';
import { FOUND_KINDS, NO_FILTERS } from './found.ts';

/** A search as the popup holds it: the words and what they are narrowed to. */
export const lastSearch = v.strictObject({
  query: v.pipe(v.string(), v.maxLength(1000)),
  filters: v.strictObject({
    kind: v.nullable(v.picklist(FOUND_KINDS)),
    source: v.nullable(v.string()),
    certainty: v.nullable(v.picklist(CERTAINTIES)),
  }),
});
export type LastSearch = v.InferOutput<typeof lastSearch>;

export const NO_SEARCH: LastSearch = { query: '', filters: NO_FILTERS };
