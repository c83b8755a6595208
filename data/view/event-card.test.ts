import * as v from 'valibot';
import { expect, test } from 'vitest';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { makeEvent, makeQuestion } from '../../scripts/lib/test/entities.ts';
import { cardFixture, questionFixture } from '../../scripts/lib/test/cards.ts';
import { card as cardSchema } from '../schema/card.ts';

test('it is what the contract says that a card is', () => {
  const card = cardFixture('lake-summit');
  expect(v.parse(cardSchema, card)).toEqual(card);
});

test('every word is in the language asked for, the quoted fragment in its own', () => {
  const card = cardFixture('lake-summit', 'fr');
  const question = card.questions.find(({ id }) => id === 'who-asked');
  const [account] = question?.positions[1]?.accounts ?? [];
  expect(card.title).toBe('Sommet de Genève-sur-Lac');
  expect(account?.statement).toBe('Selon elle, le Sud a cédé.');
  expect(account?.source.label).toBe('Source column');
  expect(account?.evidence).toMatchObject([{ fragment: 'the South asked', language: 'en' }]);
});

test('each position holds its accounts, each with the chain from the first speaker on', () => {
  const question = questionFixture();
  const [north, south] = question.positions;
  expect(north?.accounts.map(({ id }) => id)).toEqual(['summit-report-north']);
  expect(south?.accounts.map(({ id }) => id)).toEqual(['summit-column-south']);
  expect(north?.accounts[0]?.chain).toEqual([
    { name: 'an official', anonymous: true },
    { name: 'Jane Doe', anonymous: false },
  ]);
});

test('a chain that names an actor unknown to the corpus shows its id, not nothing', () => {
  const card = cardFixture('lake-summit', 'en', makeCorpus({ actors: [] }));
  const question = card.questions.find(({ id }) => id === 'who-asked');
  expect(question?.positions[0]?.accounts[0]?.chain[1]?.name).toBe('jane-doe');
  expect(card.actors).toEqual([]);
});

test('contradictions come first, then several answers, then one; else as the corpus has them', () => {
  const yes = { id: 'yes', text: { fr: 'Oui', en: 'Yes' } };
  const no = { id: 'no', text: { fr: 'Non', en: 'No' } };
  const between: [string, string] = ['yes', 'no'];
  const why = { fr: 'x', en: 'x' };
  const questions = [
    makeQuestion('one'),
    makeQuestion('other-grain', {
      positions: [yes, no],
      relations: [{ between, kind: 'compatible', why }],
    }),
    makeQuestion('one-too'),
    makeQuestion('against', {
      positions: [yes, no],
      relations: [{ between, kind: 'contradicts', why }],
    }),
    makeQuestion('several', { positions: [yes, no] }),
  ];
  const card = cardFixture('e', 'en', makeCorpus({ events: [makeEvent('e', { questions })] }));
  expect(card.questions.map(({ id }) => id)).toEqual([
    'against',
    'other-grain',
    'several',
    'one',
    'one-too',
  ]);
});

test('where one source alone speaks of the event, it is named with its genre', () => {
  expect(cardFixture('pamphlet').onlySource).toMatchObject({
    label: 'The column',
    genre: 'column',
  });
  expect(cardFixture('lake-summit').onlySource).toBeNull();
});

test('it counts the sources that speak, all sources, and the independent accounts', () => {
  expect(cardFixture('lake-summit')).toMatchObject({ speaking: 2, sources: 4, independent: 2 });
});

test('it names who takes part and the events it leads to', () => {
  const card = cardFixture('lake-summit');
  expect(card.actors).toEqual([
    { id: 'jane-doe', title: 'Jane Doe' },
    { id: 'lakeland', title: 'Lakeland' },
  ]);
  expect(card.related).toEqual([{ id: 'pamphlet', title: 'Event pamphlet' }]);
});
