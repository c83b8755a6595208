import MiniSearch from 'minisearch';
import type { Holdings } from './library/library.ts';
import type { CardLanguage } from './schema/card.ts';

/** One thing found: where it leads, and the words to show for it. */
export interface Found {
  kind: 'event' | 'actor' | 'account';
  /** Leads to the card of this event or actor. */
  subject: { kind: 'event' | 'actor'; id: string };
  title: string;
  text: string;
}

interface Entry extends Found {
  key: string;
  /** Every name in every language, so that the query's language does not matter. */
  names: string;
  body: string;
}

/** Case and marks set aside: "Budapešt" and "budapest" are one word. */
const fold = (term: string): string =>
  term
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

const both = (text: { fr: string; en: string }): string => `${text.fr} ${text.en}`;

/** Names are written as patterns; what marks inflection is no part of the name. */
const plain = (names: Record<string, string[]>): string =>
  Object.values(names)
    .flat()
    .join(' ')
    .replaceAll(/[*?[\]()|]/g, ' ');

function* entries(held: Holdings, language: CardLanguage): Generator<Entry> {
  for (const { id, title, line, where } of held.events) {
    yield {
      key: `event ${id}`,
      kind: 'event',
      subject: { kind: 'event', id },
      title: title[language],
      text: line[language],
      names: both(title),
      body: `${both(line)} ${where === null ? '' : both(where)}`,
    };
  }
  for (const { id, name, role, names, shortNames } of held.actors) {
    yield {
      key: `actor ${id}`,
      kind: 'actor',
      subject: { kind: 'actor', id },
      title: name[language],
      text: role[language],
      names: `${both(name)} ${plain(names)} ${plain(shortNames)}`,
      body: both(role),
    };
  }
  const titles = new Map(held.events.map((event) => [event.id, event.title[language]]));
  for (const { id, event, statement } of held.accounts) {
    yield {
      key: `account ${id}`,
      kind: 'account',
      subject: { kind: 'event', id: event },
      title: titles.get(event) ?? event,
      text: statement[language],
      names: '',
      body: both(statement),
    };
  }
}

/** Searches the whole library; the answers come best first. */
export type Search = (query: string) => Found[];

const LIMIT = 40;

/**
 * Builds a search over everything that the library holds.
 * @param language of the titles and texts that come back; queries may be in any
 */
export function makeSearch(held: Holdings, language: CardLanguage): Search {
  const found = new Map([...entries(held, language)].map((entry) => [entry.key, entry]));
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['names', 'body'],
    processTerm: fold,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: 'AND',
      boost: { names: 4 },
      boostDocument: (key: string) => (key.startsWith('account') ? 0.5 : 1),
    },
  });
  index.addAll([...found.values()]);
  return (query) => {
    // All of the words; where nothing holds them all, any of them.
    const all = index.search(query);
    const results = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
    return results.slice(0, LIMIT).flatMap((result) => found.get(String(result.id)) ?? []);
  };
}
