import { describe, expect, test } from 'vitest';
import { holdingsOf } from '../../scripts/lib/holdings.ts';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import type { Corpus } from '../schema/corpus.ts';
import { makeAccount } from '../../scripts/lib/test/entities.ts';
import { NO_FILTERS, type Found, type Piece } from './found.ts';
import { makeSearch } from './search.ts';

const searchIn = (language: 'fr' | 'en', change: Partial<Corpus> = {}) =>
  makeSearch(holdingsOf(makeCorpus(change)), language);

const { find, suggest } = searchIn('en');
const words = (pieces: Piece[]) => pieces.map(({ text }) => text).join('');
const marked = (pieces: Piece[]) => pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text);
const led = (found: Found[]) => found.map(({ kind, leadsTo }) => `${kind} → ${leadsTo}`);

describe('one query in several spellings finds the same event first', () => {
  test.each([
    ['Genève-sur-Lac', 'as it is written'],
    ['geneve', 'without accents'],
    ['GENÈVE', 'in capitals'],
    ['gen', 'while one types'],
    ['genive', 'with a wrong letter'],
    ['gneve', 'with a letter left out'],
    ['summit lake', 'in the other language'],
    ['cedar', 'by its place'],
    ['ile aux cedres', 'by its place in French'],
  ])('%s, %s', (query) => {
    const [first] = find(query);
    expect(first?.kind).toBe('event');
    expect(words(first?.title ?? [])).toBe('Summit at the lake');
  });
});

test('an actor is found by its short name, and leads to its own card', () => {
  expect(led(find('doe'))).toContain('actor → jane-doe');
});

test('what marks inflection in a name is no part of it', () => {
  const corpus = makeCorpus();
  const [jane] = corpus.actors;
  if (jane !== undefined) jane.names = { ru: ['Полян?(а|ы)', '[title] Brand*'] };
  const search = searchIn('en', corpus);
  expect(led(search.find('полян'))).toEqual(['actor → jane-doe']);
  expect(led(search.find('brand'))).toEqual(['actor → jane-doe']);
});

test('an account is found by what it says, in either language, and leads to its event', () => {
  expect(led(find('gave in'))).toEqual(['account → lake-summit']);
  const [found] = find('cédé');
  expect(words(found?.title ?? [])).toBe('Summit at the lake');
  expect(words(found?.text ?? [])).toBe('She writes that the South gave in.');
});

test('a source is found by its name and by its day', () => {
  expect(led(find('column'))).toContain('source → column');
});

test('events stand before the accounts that use the same word', () => {
  const summit = { fr: 'Le sommet a échoué.', en: 'The summit failed.' };
  const accounts = ['a', 'b', 'c'].map((id) => makeAccount(id, { statement: summit }));
  const kinds = searchIn('en', { accounts })
    .find('summit')
    .map(({ kind }) => kind);
  expect(kinds).toEqual(['event', 'account', 'account', 'account']);
});

test('a word that nothing has stands in no other word’s way', () => {
  expect(find('summit zanzibar')).toEqual(find('summit'));
  expect(find('zanzibar')).toEqual([]);
});

test('where nothing is found, near names are offered', () => {
  expect(find('jxne dxe')).toEqual([]);
  expect(suggest('jxne dxe')).toContain('Jane Doe');
  expect(suggest('zzyzx')).toEqual([]);
});

test('titles and texts come in the language asked for', () => {
  const [found] = searchIn('fr').find('cedar');
  expect(words(found?.title ?? [])).toBe('Sommet de Genève-sur-Lac');
  expect(words(found?.text ?? [])).toBe('Deux pays se parlent.');
});

describe('the words that were found are marked', () => {
  test('as they stand, with their accents', () => {
    const [found] = searchIn('fr').find('geneve sommet');
    expect(marked(found?.title ?? [])).toEqual(['Sommet', 'Genève']);
  });

  test('a word that has only begun is marked whole', () => {
    const [found] = find('summ');
    expect(marked(found?.title ?? [])).toEqual(['Summit']);
  });
});

describe('filters', () => {
  test('a kind lets only its own through', () => {
    const found = find('summit', { ...NO_FILTERS, kind: 'account' });
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['account']));
  });

  test('a source lets through what it says and the events it speaks of, with no query too', () => {
    const found = find('', { ...NO_FILTERS, source: 'column' });
    expect(led(found)).toContain('source → column');
    expect(led(found)).toContain('event → pamphlet');
    expect(found.map(({ id }) => id)).not.toContain('summit-report-north');
  });

  test('source and certainty have to meet in one account', () => {
    const accounts = [
      makeAccount('a', { source: 'report', certainty: 'stated' }),
      makeAccount('b', { source: 'column', certainty: 'denied' }),
    ];
    const search = searchIn('en', { accounts });
    const both = { ...NO_FILTERS, source: 'report', certainty: 'denied' } as const;
    expect(search.find('', both)).toEqual([]);
    expect(search.find('', { ...both, source: 'column' }).map(({ id }) => id)).toContain('b');
  });
});
