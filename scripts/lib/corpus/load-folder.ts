import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { account } from '../../../data/schema/account.ts';
import { actor } from '../../../data/schema/actor.ts';
import { about } from '../../../data/schema/corpus.ts';
import { event } from '../../../data/schema/event.ts';
import { lexicon } from '../../../data/schema/lexicon.ts';
import { eventMentions } from '../../../data/schema/mentions.ts';
import { source } from '../../../data/schema/source.ts';
import { EXCUSES_FILE, excuses } from './excuses.ts';
import type { Loaded } from './loaded.ts';
import type { Placed } from './placed.ts';
import { readJson } from './read-json.ts';

const jsonFiles = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => name.endsWith('.json'))
        .toSorted()
        .map((name) => join(dir, name))
    : [];

const folders = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(dir, entry.name))
        .toSorted()
    : [];

/** An account as it stands in an event's folder: the folder says which event it is about. */
const accountOf = (eventId: string) =>
  v.pipe(
    v.omit(account, ['event']),
    v.transform((entry) => ({ ...entry, event: eventId })),
  );

/** Reads a corpus folder (see data/corpus/README.md) to its end, whatever is wrong on the way. */
export function loadFolder(root: string): Loaded {
  const problems: string[] = [];

  /** The content of a file, as a list of one; an empty list where the file is at fault. */
  const read = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S>[] => {
    const result = readJson(file, schema);
    if (result.ok) return [result.value];
    problems.push(...result.problems);
    return [];
  };
  const whole = <S extends v.GenericSchema>(file: string, schema: S, id: string) =>
    read(file, schema).map((value): Placed<v.InferOutput<S>> => ({ value, id, file, path: '' }));

  /** A file that is named for the id in it: two ids for one thing would let references miss it. */
  const named = <S extends v.GenericSchema<unknown, { readonly id: string }>>(
    file: string,
    schema: S,
    id: string,
  ) =>
    whole(file, schema, id).filter(({ value }) => {
      if (value.id === id) return true;
      problems.push(`${file}: id: expected "${id}", as its file is named, found "${value.id}"`);
      return false;
    });

  const list = <S extends v.GenericSchema<unknown, { readonly id: string }>>(
    file: string,
    schema: S,
  ) =>
    read(file, v.array(schema)).flatMap((values) =>
      values.map((value, at): Placed<v.InferOutput<S>> => {
        return { value, id: value.id, file, path: String(at) };
      }),
    );

  const inEvents = folders(join(root, 'events'));
  return {
    root,
    about: whole(join(root, 'corpus.json'), about, 'corpus')[0] ?? null,
    sources: jsonFiles(join(root, 'sources')).flatMap((file) =>
      named(file, source, basename(file, '.json')),
    ),
    actors: jsonFiles(join(root, 'actors')).flatMap((file) => list(file, actor)),
    events: inEvents.flatMap((dir) => named(join(dir, 'event.json'), event, basename(dir))),
    accounts: inEvents.flatMap((dir) => list(join(dir, 'accounts.json'), accountOf(basename(dir)))),
    lexicons: jsonFiles(join(root, 'lexicon')).flatMap((file) =>
      whole(file, lexicon, basename(file, '.json')),
    ),
    mentions: inEvents
      .filter((dir) => existsSync(join(dir, 'mentions.json')))
      .flatMap((dir) => whole(join(dir, 'mentions.json'), eventMentions, basename(dir))),
    excuses: existsSync(join(root, EXCUSES_FILE))
      ? (whole(join(root, EXCUSES_FILE), excuses, 'excuses')[0] ?? null)
      : null,
    problems,
  };
}
