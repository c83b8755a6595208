import MiniSearch from 'minisearch';
import type { Holdings } from '../library/library.ts';
import type { CardLanguage } from '../schema/card.ts';
import { documentsOf, type Document } from './documents.ts';
import { BOOST, fieldsOf } from './fields.ts';
import { NO_FILTERS, type Filters, type Found, type FoundKind } from './found.ts';
import { piecesOf } from './pieces.ts';
import { makeVocabulary, termsOf, type Vocabulary } from './terms.ts';
import { sureness, waysOf } from './ways.ts';
import { wordsOf } from './words.ts';

/** Searches the whole library; the answers come best first. */
export interface Search {
  /** With no query, everything that passes the filters, in the library's order. */
  find: (query: string, filters?: Filters) => Found[];
  /** Names near to a query that finds nothing. */
  suggest: (query: string) => string[];
}

const LIMIT = 40;
const SUGGESTIONS = 3;

/**
 * What is named comes before what is said of it. A name alone means whoever bears it; that of a place,
 * what happened there.
 */
const KINDS: Record<FoundKind, number> = { event: 1.25, actor: 1.5, source: 1, account: 0.6 };
const PLACE = 0.7;

/** A name that begins as the query does is what was meant. */
const BEGINS = 1.5;

/** How much of the query a result answers counts for more than how well it answers a part. */
const COVERAGE = 3;

/** What is known of one result, added up over the terms of the query. */
interface Score {
  points: number;
  /** Weights of the terms that it holds. */
  covered: number;
  matched: Set<string>;
}

const plainWords = (text: string): string =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');

function makeIndex(documents: readonly Document[], vocabulary: Vocabulary) {
  const index = new MiniSearch<Record<string, string>>({
    idField: 'key',
    fields: Object.keys(BOOST),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    // A name is no worse for its many spellings: length counts half of what it does in plain text.
    searchOptions: { boost: BOOST, combineWith: 'OR', bm25: { k: 1.2, b: 0.5, d: 0.5 } },
  });
  index.addAll(documents.map((entry) => ({ key: entry.key, ...fieldsOf(entry, vocabulary) })));
  return index;
}

function scoreAll(index: MiniSearch, query: string, vocabulary: Vocabulary) {
  const scores = new Map<string, Score>();
  let asked = 0;
  for (const term of termsOf(query, vocabulary)) {
    const results = index.search(waysOf(term));
    // A word that everything has says little; one that nothing has says nothing.
    if (results.length === 0) continue;
    const weight = Math.log(1 + index.documentCount / results.length);
    asked += weight;
    for (const { id, score, queryTerms, terms } of results) {
      const key = String(id);
      const own = scores.get(key) ?? { points: 0, covered: 0, matched: new Set() };
      // The library multiplies by how many ways a term was met in; it is one term all the same.
      own.points += score / queryTerms.length;
      own.covered += weight * sureness(term, terms);
      for (const matched of terms) own.matched.add(matched);
      scores.set(key, own);
    }
  }
  return { scores, asked };
}

/** Where a result stands: the higher, the further up. `covered` is a share of what was asked. */
function rankOf({ kind, isPlace, names }: Document, { points, covered }: Score, query: string) {
  const begins = names.split(' · ').some((name) => plainWords(name).startsWith(query));
  return points * covered ** COVERAGE * (isPlace ? PLACE : KINDS[kind]) * (begins ? BEGINS : 1);
}

function passes({ kind, said }: Document, { kind: only, source, certainty }: Filters): boolean {
  if (only !== null && only !== kind) return false;
  if (source === null && certainty === null) return true;
  return said.some(
    (entry) =>
      (source ?? entry.source) === entry.source &&
      (certainty ?? entry.certainty) === entry.certainty,
  );
}

/**
 * Builds a search over everything that the library holds.
 * @param language of the titles and texts that come back; queries may be in any
 */
export function makeSearch(held: Holdings, language: CardLanguage): Search {
  const vocabulary = makeVocabulary(held.lexicons);
  const documents = new Map(documentsOf(held, language).map((entry) => [entry.key, entry]));
  const index = makeIndex([...documents.values()], vocabulary);
  const nothing: ReadonlySet<string> = new Set();

  const shown = (
    { kind, id, leadsTo, title, text }: Document,
    matched: ReadonlySet<string> = nothing,
  ): Found => ({
    kind,
    id,
    leadsTo,
    title: piecesOf(title, matched, vocabulary),
    text: piecesOf(text, matched, vocabulary),
  });

  function find(query: string, filters: Filters = NO_FILTERS): Found[] {
    const start = plainWords(query);
    if (start === '') {
      const all = [...documents.values()].filter((document) => passes(document, filters));
      return all.slice(0, LIMIT).map((document) => shown(document));
    }
    const { scores, asked } = scoreAll(index, query, vocabulary);
    return [...scores]
      .flatMap(([key, own]) => {
        const document = documents.get(key);
        if (document === undefined || !passes(document, filters)) return [];
        const score = { ...own, covered: own.covered / asked };
        return [{ document, score, rank: rankOf(document, score, start) }];
      })
      .toSorted((a, b) => b.rank - a.rank)
      .slice(0, LIMIT)
      .map(({ document, score }) => shown(document, score.matched));
  }

  function suggest(query: string): string[] {
    const results = index.search(plainWords(query), {
      fields: ['names'],
      fuzzy: 0.5,
      prefix: true,
    });
    const titles = results.flatMap(({ id }) => documents.get(String(id))?.title ?? []);
    return [...new Set(titles)].slice(0, SUGGESTIONS);
  }

  return { find, suggest };
}
