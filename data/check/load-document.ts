import * as v from 'valibot';
import { about, corpus, MOST } from '../schema/corpus.ts';
import { lexicon } from '../schema/lexicon.ts';
import { eventMentions } from '../schema/mentions.ts';
import type { Loaded } from './loaded.ts';
import type { Placed } from './placed.ts';
import { checkValue } from './read-json.ts';
import { Reading } from './reading.ts';
import type { Steps } from './steps.ts';

const { sources, actors, events, accounts, lexicons, mentions, ...aboutAndVersion } =
  corpus.entries;

/** All but the lists: they are held against their schemas entry by entry. */
const frame = v.strictObject({
  ...aboutAndVersion,
  sources: v.unknown(),
  actors: v.unknown(),
  events: v.unknown(),
  accounts: v.unknown(),
  lexicons: v.record(v.string(), v.unknown()),
  mentions: v.record(v.string(), v.unknown()),
});

/** Reads a corpus that is one JSON document, as a user imports it. */
export function* loadDocument(file: string, text: string): Steps<Loaded> {
  const reading = new Reading(new Map([[file, text]]));
  const failed = (): Loaded => ({ ...EMPTY, root: file, problems: reading.problems });
  const [document] = reading.whole(file, frame, 'corpus');
  if (document === undefined) return failed();
  const told = document.value;
  const at = (name: keyof typeof MOST) => ({ file, at: name, most: MOST[name] });
  const table = <S extends v.GenericSchema>(
    name: 'lexicons' | 'mentions',
    schema: S,
    key: v.GenericSchema<unknown, string>,
  ): Placed<v.InferOutput<S>>[] => {
    const entries = Object.entries(told[name]);
    if (entries.length > MOST.events) {
      const most = `expected at most ${MOST.events} entries, found ${entries.length}`;
      reading.problems.push(`${file}: ${name}: ${most}`);
      return [];
    }
    return entries.flatMap(([id, value]) => {
      const path = `${name}.${id}`;
      const reads = [checkValue(key, id, file, path), checkValue(schema, value, file, path)];
      for (const read of reads) if (!read.ok) reading.problems.push(...read.problems);
      const [, read] = reads;
      return read?.ok === true ? [{ value: read.value, id, file, path }] : [];
    });
  };
  const loaded = {
    root: file,
    about: {
      value: v.parse(v.object(about.entries), told),
      id: told.id,
      file,
      path: '',
    },
    version: told.version,
    sources: yield* reading.list(told.sources, sources.item, at('sources')),
    actors: yield* reading.list(told.actors, actors.item, at('actors')),
    events: yield* reading.list(told.events, events.item, at('events')),
    accounts: yield* reading.list(told.accounts, accounts.item, at('accounts')),
    lexicons: table('lexicons', lexicon, lexicons.key),
    mentions: table('mentions', eventMentions, mentions.key),
    excuses: null,
    problems: reading.problems,
  };
  return loaded.problems.length > 0 ? failed() : loaded;
}

const EMPTY: Omit<Loaded, 'root' | 'problems'> = {
  about: null,
  version: null,
  sources: [],
  actors: [],
  events: [],
  accounts: [],
  lexicons: [],
  mentions: [],
  excuses: null,
};
