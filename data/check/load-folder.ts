import * as v from 'valibot';
import { account } from '../schema/account.ts';
import { actor } from '../schema/actor.ts';
import { about, MOST } from '../schema/corpus.ts';
import { event } from '../schema/event.ts';
import { lexicon } from '../schema/lexicon.ts';
import { eventMentions } from '../schema/mentions.ts';
import { source } from '../schema/source.ts';
import { EXCUSES_FILE, excuses } from './excuses.ts';
import type { Loaded } from './loaded.ts';
import type { Placed } from './placed.ts';
import { Reading } from './reading.ts';
import type { Steps } from './steps.ts';

/** An account as it stands in an event's folder: the folder says which event it is about. */
const accountOf = (eventId: string) =>
  v.pipe(
    v.omit(account, ['event']),
    v.transform((entry) => ({ ...entry, event: eventId })),
  );

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const stem = (file: string): string => baseName(file).replace(/\.json$/, '');

/**
 * Reads a corpus folder (see data/corpus/README.md) to its end, whatever is wrong on the way.
 * @param root the folder's path, without a slash at its end
 * @param texts the files under it by path; those that are no part of a corpus are passed over
 */
export function* loadFolder(root: string, texts: ReadonlyMap<string, string>): Steps<Loaded> {
  const reading = new Reading(texts);
  const paths = [...texts.keys()].toSorted();
  const jsonIn = (name: string): string[] => {
    const dir = `${root}/${name}/`;
    return paths.filter(
      (path) =>
        path.startsWith(dir) && path.endsWith('.json') && !path.slice(dir.length).includes('/'),
    );
  };
  const events = `${root}/events/`;
  const inEvents = [
    ...new Set(
      paths.flatMap((path) => {
        const slash = path.indexOf('/', events.length);
        return path.startsWith(events) && slash > 0 ? [path.slice(0, slash)] : [];
      }),
    ),
  ];

  function* all<T>(places: string[], read: (place: string) => Steps<T[]> | T[]): Steps<T[]> {
    const found: T[] = [];
    for (const [n, place] of places.entries()) {
      if (reading.isFull) break;
      for (const one of yield* stepsOf(read(place))) found.push(one);
      yield n / places.length;
    }
    return found;
  }
  function* list<S extends v.GenericSchema<unknown, { readonly id: string }>>(
    file: string,
    schema: S,
    most: number,
  ): Steps<Placed<v.InferOutput<S>>[]> {
    const [found] = reading.json(file);
    return found === undefined ? [] : yield* reading.list(found, schema, { file, most });
  }

  const [told = null] = reading.whole(`${root}/corpus.json`, about, 'corpus');
  const parts = {
    sources: yield* all(jsonIn('sources'), (file) => reading.named(file, source, stem(file))),
    actors: yield* all(jsonIn('actors'), (file) => list(file, actor, MOST.actors)),
    events: yield* all(inEvents, (dir) => reading.named(`${dir}/event.json`, event, baseName(dir))),
    accounts: yield* all(inEvents, (dir) =>
      list(`${dir}/accounts.json`, accountOf(baseName(dir)), MOST.accounts),
    ),
    lexicons: yield* all(jsonIn('lexicon'), (file) => reading.whole(file, lexicon, stem(file))),
    mentions: yield* all(
      inEvents.filter((dir) => texts.has(`${dir}/mentions.json`)),
      (dir) => reading.whole(`${dir}/mentions.json`, eventMentions, baseName(dir)),
    ),
  };
  const excusesFile = `${root}/${EXCUSES_FILE}`;
  const [excused = null] = texts.has(excusesFile)
    ? reading.whole(excusesFile, excuses, 'excuses')
    : [];
  for (const name of ['sources', 'actors', 'events', 'accounts'] as const) {
    const most = MOST[name];
    const found = parts[name].length;
    if (found > most) {
      reading.problems.push(`${root}: ${name}: expected at most ${most} in all, found ${found}`);
    }
  }
  return {
    root,
    about: told,
    version: null,
    ...parts,
    excuses: excused,
    problems: reading.problems,
  };
}

function* stepsOf<T>(read: Steps<T[]> | T[]): Steps<T[]> {
  return Array.isArray(read) ? read : yield* read;
}
