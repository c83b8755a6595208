import * as v from 'valibot';
import { bilingual, id, language, line } from './scalars.ts';

const ACTOR_KINDS = ['person', 'organisation', 'place', 'group'] as const;

/** Names in one language, each a pattern of the mention language (see mentions/README.md). */
const names = v.record(language, v.pipe(v.array(line(120)), v.maxLength(40)));

/** A person, an organisation or a place that accounts name. */
export const actor = v.strictObject({
  id,
  kind: v.picklist(ACTOR_KINDS),
  name: bilingual(80),
  /** Who it is, in a few neutral words, as of the corpus's date. */
  role: bilingual(160),
  /** Names that point to this actor wherever they stand. */
  names,
  /** Surnames and short forms: they point to it only where the page makes it plain. */
  shortNames: names,
});
export type Actor = v.InferOutput<typeof actor>;
