import * as v from 'valibot';
import { placeOf } from '../../library/keys.ts';
import { id } from '../../schema/scalars.ts';

/** What the dossier page shows; each has an address of its own, which can be kept. Ids are keys. */
export type Route =
  | { page: 'events' }
  /** One event, and the question of it that is looked for. */
  | { page: 'event'; id: string; question: string | null }
  | { page: 'actor' | 'source'; id: string }
  /** The notes of several events, to be printed together. */
  | { page: 'notes'; events: string[] }
  /** An address that means nothing here. */
  | { page: 'unknown' };

/** More than any page would hold; the rest is left out. */
const MOST_NOTES = 100;

const UNKNOWN: Route = { page: 'unknown' };

function isKey(text: string): boolean {
  const { space, id: own } = placeOf(text);
  return v.is(id, own) && (space === null || v.is(id, space));
}

/** The parts of a path, each as it was before it was made fit for an address; null where it is none. */
function partsOf(path: string): string[] | null {
  try {
    return path.split('/').map((part) => decodeURIComponent(part));
  } catch {
    return null;
  }
}

function notes(query: string): Route {
  const asked = new URLSearchParams(query).get('events') ?? '';
  const events = [...new Set(asked.split(','))].filter(isKey).slice(0, MOST_NOTES);
  return events.length > 0 ? { page: 'notes', events } : UNKNOWN;
}

/** Reads the part of the address after `#`, whoever wrote it. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [name, key, question = null, ...more] = partsOf(path) ?? [];
  if (key === undefined) {
    if (name === 'page') return notes(query);
    return name === '' || name === 'events' ? { page: 'events' } : UNKNOWN;
  }
  if (more.length > 0 || !isKey(key)) return UNKNOWN;
  if (name === 'event') {
    return question === null || v.is(id, question) ? { page: name, id: key, question } : UNKNOWN;
  }
  return question === null && (name === 'actor' || name === 'source')
    ? { page: name, id: key }
    : UNKNOWN;
}
