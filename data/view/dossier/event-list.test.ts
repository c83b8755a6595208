import { expect, test } from 'vitest';
import { makeCorpus } from '../../../scripts/lib/test/corpus.ts';
import { makeEvent } from '../../../scripts/lib/test/entities.ts';
import { eventList, filterEvents, sortEvents, type Order } from './event-list.ts';

const listed = (events = makeCorpus().events) => eventList(makeCorpus({ events }), 'en');
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id);

test('an event is listed with how many sources speak of it and how many contradictions it holds', () => {
  expect(listed()).toMatchObject([
    { id: 'lake-summit', title: 'Summit at the lake', sources: 2, contradictions: 1 },
    { id: 'pamphlet', sources: 1, contradictions: 0 },
  ]);
});

const DATED = [
  makeEvent('none', { when: null, title: { fr: 'Z', en: 'Z' } }),
  makeEvent('old', { when: '2011/2026-02-05', title: { fr: 'É', en: 'É' } }),
  makeEvent('new', { when: '2025-10~', title: { fr: 'F', en: 'F' } }),
  makeEvent('until', { when: '../2020', title: { fr: 'A', en: 'A' } }),
];

test.each<[Order, boolean, string[]]>([
  ['when', false, ['new', 'until', 'old', 'none']],
  ['when', true, ['old', 'until', 'new', 'none']],
  ['title', false, ['until', 'old', 'new', 'none']],
  ['title', true, ['none', 'new', 'old', 'until']],
])('sorted by %s, reversed: %s', (order, reversed, expected) => {
  expect(ids(sortEvents(listed(DATED), order, reversed, 'en'))).toEqual(expected);
});

test('the most contradictions come first, then the names', () => {
  expect(ids(sortEvents(listed(), 'contradictions', false, 'en'))).toEqual([
    'lake-summit',
    'pamphlet',
  ]);
  expect(ids(sortEvents(listed(), 'contradictions', true, 'en'))).toEqual([
    'pamphlet',
    'lake-summit',
  ]);
});

test.each([
  ['', 2],
  ['LAKE', 1],
  ['lake summit', 1],
  ['summit pamphlet', 0],
  ['2025-08', 1],
])('the filter %j leaves %i', (typed, left) => {
  expect(filterEvents(listed(), typed)).toHaveLength(left);
});

test('the filter forgives accents', () => {
  const events = [makeEvent('e', { title: { fr: 'Crise', en: 'Sommet de Genève' } })];
  expect(filterEvents(listed(events), 'geneve')).toHaveLength(1);
});
