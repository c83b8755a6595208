import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedRange } from './changed-part.ts';

const words = fc.array(fc.constantFrom('a', 'ab', 'b', 'ba', 'c', '.'), { maxLength: 12 });
const texts = fc
  .tuple(words, fc.constantFrom(' ', '\n', ''))
  .map(([some, between]) => some.join(between));
const changedPart = (before: string, now: string, around?: number): string =>
  now.slice(...changedRange(before, now, around));
const wordsOf = (text: string): string[] => text.split(/[^a-z]+/).filter(Boolean);

it('holds every word that the text before had not', () => {
  fc.assert(
    fc.property(texts, texts, (before, now) => {
      const known = new Set([...wordsOf(before), ...wordsOf(changedPart(before, now))]);
      expect(wordsOf(now).filter((word) => !known.has(word))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  ['a word that is added', 'one two three', 'one two and three', ' and three'],
  ['a word that grows', 'the plan of peace', 'the plane of peace', ' plane'],
  ['what is gone', 'one two three', 'one three', ' three'],
  ['all', 'one', 'two', 'two'],
])('is no more than %s', (_, before, now, part) => {
  expect(changedPart(before, now)).toBe(part);
});

it('is told with what stands around it, in whole words', () => {
  const [before, now] = ['one two three four five six', 'one two three and four five six'];
  expect(changedPart(before, now, 3)).toBe(' three and four');
  expect(changedPart(before, now, 100)).toBe(now);
});
