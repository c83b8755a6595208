import type { Holdings } from '../../data/library/library.ts';
import { seeded } from '../lib/seeded.ts';

const SYLLABLES = ['ka', 'lo', 'mi', 'ne', 'ru', 'sta', 've', 'tor', 'pa', 'shi', 'gra', 'del'];

/**
 * A corpus and so many less one like it, told of others: every capitalised word of a copy is another
 * name, the same one for the same word throughout that copy; all other words stay.
 */
export function manifold(held: Holdings, times: number): Holdings {
  const copies = Array.from({ length: times - 1 }, (_, copy) => renamed(held, copy + 1));
  return {
    ...held,
    sources: [...held.sources, ...copies.flatMap((copy) => copy.sources)],
    actors: [...held.actors, ...copies.flatMap((copy) => copy.actors)],
    events: [...held.events, ...copies.flatMap((copy) => copy.events)],
    accounts: [...held.accounts, ...copies.flatMap((copy) => copy.accounts)],
  };
}

/** The keys whose texts are names of other things, and whose ids point to them. */
const IDS = new Set(['id', 'event', 'source', 'actor', 'question', 'position']);
const LISTS = new Set(['actors', 'related']);
const KEPT = new Set(['kind', 'type', 'language', 'genre', 'certainty', 'published', 'when']);

function renamed(held: Holdings, copy: number): Omit<Holdings, 'lexicons'> {
  const random = seeded(copy);
  const names = new Map<string, string>();

  function other(word: string): string {
    const known = names.get(word);
    if (known !== undefined) return known;
    const made = Array.from(
      { length: 3 },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '',
    ).join('');
    const name = `${made.charAt(0).toUpperCase()}${made.slice(1)}`;
    names.set(word, name);
    return name;
  }

  const text = (value: string): string =>
    value.replaceAll(/\p{Lu}[\p{Letter}\p{Mark}]+/gu, (word) => other(word));

  function put(value: unknown, key: string): unknown {
    if (typeof value === 'string') {
      if (IDS.has(key)) return `${value}-${copy}`;
      return KEPT.has(key) ? value : text(value);
    }
    if (Array.isArray(value)) {
      const name = LISTS.has(key) ? 'id' : key;
      for (const [index, item] of value.entries()) value[index] = put(item, name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) Reflect.set(value, name, put(inner, name));
    }
    return value;
  }

  function list<T>(items: T[]): T[] {
    const own = structuredClone(items);
    put(own, '');
    return own;
  }

  return {
    sources: list(held.sources),
    actors: list(held.actors),
    events: list(held.events),
    accounts: list(held.accounts),
  };
}
