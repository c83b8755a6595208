import { corpus } from '../../../data/schema/corpus.ts';
import type { Loaded } from './loaded.ts';
import type { Placed } from './placed.ts';
import { readJson } from './read-json.ts';

/** Reads a corpus that is one JSON document, as a user imports it. */
export function loadDocument(file: string): Loaded {
  const result = readJson(file, corpus);
  if (!result.ok) return { ...EMPTY, root: file, problems: result.problems };
  const {
    sources,
    actors,
    events,
    accounts,
    lexicons,
    mentions,
    version: _,
    ...about
  } = result.value;
  const list = <T extends { readonly id: string }>(name: string, values: readonly T[]) =>
    values.map((value, at): Placed<T> => ({ value, id: value.id, file, path: `${name}.${at}` }));
  const table = <T>(name: string, values: Readonly<Record<string, T>>) =>
    Object.entries(values).map(([id, value]): Placed<T> => ({
      value,
      id,
      file,
      path: `${name}.${id}`,
    }));
  return {
    root: file,
    about: { value: about, id: about.id, file, path: '' },
    sources: list('sources', sources),
    actors: list('actors', actors),
    events: list('events', events),
    accounts: list('accounts', accounts),
    lexicons: table('lexicons', lexicons),
    mentions: table('mentions', mentions),
    excuses: null,
    problems: [],
  };
}

const EMPTY: Omit<Loaded, 'root' | 'problems'> = {
  about: null,
  sources: [],
  actors: [],
  events: [],
  accounts: [],
  lexicons: [],
  mentions: [],
  excuses: null,
};
