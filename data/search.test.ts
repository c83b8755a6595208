import { describe, expect, test } from 'vitest';
import { makeCorpus } from '../scripts/lib/test/corpus.ts';
import { makeAccount } from '../scripts/lib/test/entities.ts';
import type { Found } from './search.ts';
import { makeSearch } from './search.ts';

const search = makeSearch(makeCorpus(), 'en');
const led = (found: Found[]) => found.map(({ kind, subject }) => `${kind} → ${subject.id}`);

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
    expect(search(query)[0]).toMatchObject({ kind: 'event', title: 'Summit at the lake' });
  });
});

test('an actor is found by its short name, and leads to its own card', () => {
  expect(led(search('doe'))).toContain('actor → jane-doe');
});

test('what marks inflection in a name is no part of it', () => {
  const corpus = makeCorpus();
  const [jane] = corpus.actors;
  if (jane !== undefined) jane.names = { ru: ['Полян?(а|ы)', '[title] Brand*'] };
  const found = makeSearch(corpus, 'en');
  expect(led(found('полян'))).toEqual(['actor → jane-doe']);
  expect(led(found('brand'))).toEqual(['actor → jane-doe']);
});

test('an account is found by what it says, in either language, and leads to its event', () => {
  expect(led(search('gave in'))).toEqual(['account → lake-summit']);
  expect(search('cédé')[0]).toMatchObject({
    title: 'Summit at the lake',
    text: 'She writes that the South gave in.',
  });
});

test('events stand before the accounts that use the same word', () => {
  const summit = { fr: 'Le sommet a échoué.', en: 'The summit failed.' };
  const accounts = ['a', 'b', 'c'].map((id) => makeAccount(id, { statement: summit }));
  const kinds = makeSearch(makeCorpus({ accounts }), 'en')('summit').map(({ kind }) => kind);
  expect(kinds).toEqual(['event', 'account', 'account', 'account']);
});

test('where nothing holds every word, any word will do', () => {
  expect(search('summit zanzibar')).toEqual(search('summit'));
  expect(search('zanzibar')).toEqual([]);
  expect(search('   ')).toEqual([]);
});

test('titles and texts come in the language of the interface', () => {
  expect(makeSearch(makeCorpus(), 'fr')('cedar')[0]).toMatchObject({
    title: 'Sommet de Genève-sur-Lac',
    text: 'Deux pays se parlent.',
  });
});
