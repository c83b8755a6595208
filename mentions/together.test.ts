import { expect, test } from 'vitest';
import { compile } from './compile/compile.ts';
import { spot } from './spot.ts';
import { together } from './together.ts';
import type { CompileInput, Pattern } from './types.ts';

const tableOf = (name: string, match: string[], change: Partial<CompileInput> = {}) => {
  const pattern: Pattern = { match, form: 'name', points: 50 };
  return compile({
    lexicons: {},
    events: [{ id: name, mentions: { clues: {}, patterns: { mul: [pattern] }, anaphora: [] } }],
    actors: [],
    ...change,
  });
};
const jane = { id: 'jane', kind: 'person', names: { mul: ['Jane Doe'] }, shortNames: {} };

const found = (tables: ReturnType<typeof tableOf>[], text: string) =>
  together(tables.map((table) => spot(table, { blocks: [{ text }] }))).map(({ id, start }) => [
    id,
    start,
  ]);

test('each corpus finds its own, in reading order', () => {
  const tables = [tableOf('a/summit', ['lake summit']), tableOf('b/flight', ['first flight'])];
  expect(found(tables, 'The first flight, then the lake summit.')).toEqual([
    ['b/flight', 4],
    ['a/summit', 27],
  ]);
});

test('no corpus takes a place from an earlier one, whatever its points', () => {
  const tables = [tableOf('first', ['lake summit']), tableOf('thief', ['the lake summit talks'])];
  expect(found(tables, 'At the lake summit talks.')).toEqual([['first', 7]]);
});

test('an event takes the place of an actor of another corpus', () => {
  const tables = [
    tableOf('first', ['lake summit'], { actors: [jane] }),
    tableOf('second', ['the Jane Doe affair']),
  ];
  expect(found(tables, 'The lake summit and the Jane Doe affair.')).toEqual([
    ['first', 4],
    ['second', 20],
  ]);
});

test('actors of a corpus are found only beside its own events', () => {
  const tables = [
    tableOf('first', ['lake summit'], { actors: [jane] }),
    tableOf('second', ['first flight']),
  ];
  expect(found(tables, 'Jane Doe saw the first flight.')).toEqual([['second', 17]]);
});

test('the words of one corpus mean nothing to another', () => {
  const lexicon = (words: string[]) => ({ mul: { language: 'mul', classes: { meeting: words } } });
  const tables = [
    tableOf('first', ['lake [meeting]'], { lexicons: lexicon(['summit']) }),
    tableOf('second', ['river [meeting]'], { lexicons: lexicon(['party']) }),
  ];
  expect(found(tables, 'A lake party and a river summit.')).toEqual([]);
  expect(found(tables, 'A lake summit and a river party.')).toHaveLength(2);
});
