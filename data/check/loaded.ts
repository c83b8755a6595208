import type * as v from 'valibot';
import type { Account } from '../schema/account.ts';
import type { Actor } from '../schema/actor.ts';
import type { about } from '../schema/corpus.ts';
import type { Event } from '../schema/event.ts';
import type { lexicon } from '../schema/lexicon.ts';
import type { eventMentions } from '../schema/mentions.ts';
import type { Source } from '../schema/source.ts';
import type { Excuses } from './excuses.ts';
import type { Placed } from './placed.ts';

type About = v.InferOutput<typeof about>;

/** A corpus as it was read, each part with the place that it was read from. */
export interface Loaded {
  /** The folder or the file that was read. */
  readonly root: string;
  readonly about: Placed<About> | null;
  /** As a document says; null for a folder, whose version follows from its content. */
  readonly version: string | null;
  readonly sources: readonly Placed<Source>[];
  readonly actors: readonly Placed<Actor>[];
  readonly events: readonly Placed<Event>[];
  readonly accounts: readonly Placed<Account>[];
  /** The id is the language. */
  readonly lexicons: readonly Placed<v.InferOutput<typeof lexicon>>[];
  /** The id is the event's. */
  readonly mentions: readonly Placed<v.InferOutput<typeof eventMentions>>[];
  /** Null where there is no such list: a lone document has none. */
  readonly excuses: Placed<Excuses> | null;
  /** What could not be read, or breaks its schema; the parts in question are missing above. */
  readonly problems: readonly string[];
}
