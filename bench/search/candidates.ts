import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, search as orama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Holdings } from '../../data/library/library.ts';
import { documentsOf, type Document } from '../../data/search/documents.ts';
import { makeSearch } from '../../data/search/search.ts';
import { wordsOf } from '../../data/search/words.ts';

/** `event anchorage-summit`, as the table of queries names it. */
export type Found = string;
type Find = (query: string) => Found[];

interface Candidate {
  name: string;
  make: (held: Holdings, language: 'fr' | 'en') => Find;
}

const plain = (text: string): string =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');

const FIELDS = ['names', 'aliases', 'body', 'around'] as const;
const BOOST = { names: 5, aliases: 3, body: 1, around: 1.2 };

const flat = (document: Document) => ({
  key: document.key,
  names: plain(document.names),
  aliases: plain(document.aliases),
  body: plain(document.body),
  around: plain(document.around),
});

const MOST = 40;

const miniSearch: Candidate = {
  name: 'MiniSearch',
  make(held, language) {
    const index = new MiniSearch({
      idField: 'key',
      fields: [...FIELDS],
      searchOptions: { prefix: true, fuzzy: 0.2, boost: BOOST },
    });
    index.addAll(documentsOf(held, language).map(flat));
    return (query) =>
      index
        .search(plain(query))
        .slice(0, MOST)
        .map(({ id }) => String(id));
  },
};

/** It searches lines, and forgives slips inside a word; the fields are one line, names first. */
const fuzzyLines: Candidate = {
  name: 'uFuzzy',
  make(held, language) {
    const documents = documentsOf(held, language).map(flat);
    const lines = documents.map((entry) => FIELDS.map((field) => entry[field]).join(' '));
    const fuzzy = new uFuzzy({ intraMode: 1, unicode: true, interSplit: '[^\\p{L}\\d]+' });
    return (query) => {
      const [found, info, order] = fuzzy.search(lines, plain(query), 4, 10_000);
      const ranked = order === null ? (found ?? []) : order.map((at) => info?.idx[at] ?? -1);
      return ranked.slice(0, MOST).flatMap((at) => documents[at]?.key ?? []);
    };
  },
};

/** It forgives by folding letters that sound alike, and ranks by where in a text a word stands. */
const flexSearch: Candidate = {
  name: 'FlexSearch',
  make(held, language) {
    const index = new FlexSearch.Index({ tokenize: 'forward', encoder: 'LatinAdvanced' });
    for (const document of documentsOf(held, language)) {
      const entry = flat(document);
      index.add(document.key, FIELDS.map((field) => entry[field]).join(' '));
    }
    return (query) => index.search(plain(query), { limit: MOST, suggest: true }).map(String);
  },
};

const oramaSearch: Candidate = {
  name: 'Orama',
  make(held, language) {
    const database = create({
      schema: {
        key: 'string',
        names: 'string',
        aliases: 'string',
        body: 'string',
        around: 'string',
      },
      components: {
        tokenizer: {
          language: 'all',
          normalizationCache: new Map(),
          tokenize: (text: string) => text.split(' '),
        },
      },
    });
    void insertMultiple(database, documentsOf(held, language).map(flat));
    return (query) => {
      const found = orama(database, {
        term: plain(query),
        properties: [...FIELDS],
        boost: BOOST,
        tolerance: 1,
        limit: MOST,
      });
      if (found instanceof Promise) throw new Error('Orama answered later');
      return found.hits.map(({ document }) => document.key);
    };
  },
};

const own: Candidate = {
  name: 'the popup’s search',
  make(held, language) {
    const { find } = makeSearch(held, language);
    return (query) => find(query).map(({ kind, id }) => `${kind} ${id}`);
  },
};

/** The first is what the others are compared with. */
export const CANDIDATES: readonly Candidate[] = [
  miniSearch,
  fuzzyLines,
  flexSearch,
  oramaSearch,
  own,
];
