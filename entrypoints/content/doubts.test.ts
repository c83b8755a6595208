import { expect, test } from 'vitest';
import { Doubts } from './doubts.ts';

const about = (
  doubts: Doubts,
  text: string,
  change: { corpora?: string[]; tags?: string[] } = {},
) => doubts.about({ text, corpora: ['one'], tags: ['en'], ...change });

test('all of a text is told at first, paragraph by paragraph', () => {
  expect(about(new Doubts(), 'Title\nFirst.\n\nSecond.')).toEqual({
    corpora: ['one'],
    paragraphs: ['Title\nFirst.', 'Second.'],
    language: 'en',
  });
});

test.each([
  ['one', ['en-GB', 'en'], 'en'],
  ['several', ['en', 'fr'], null],
  ['one that is empty', ['en', ''], null],
])('where it names %s, its language is told: %j', (_, tags, language) => {
  expect(about(new Doubts(), 'text', { tags })?.language).toBe(language);
});

test('a text in no language is of any', () => {
  expect(new Doubts().about({ text: 'a', corpora: [], tags: null })?.language).toBeNull();
});

test('of a text that was settled only what is new is told again', () => {
  const doubts = new Doubts();
  doubts.settle({ text: 'Title\n\nFirst.\n\nSecond.', corpora: ['one', 'two'], tags: ['en'] });
  expect(about(doubts, 'Title\n\nFirst.\n\nSecond.')?.paragraphs).toEqual([]);
  expect(about(doubts, 'Title\n\nFirst, changed.\n\nSecond.\n\nThird.')?.paragraphs).toEqual([
    'First, changed.',
    'Third.',
  ]);
});

test.each([
  ['of another language', { tags: ['fr'] }],
  ['asked for another corpus', { corpora: ['one', 'three'] }],
])('all is told again where it is now %s', (_, change) => {
  const doubts = new Doubts();
  doubts.settle({ text: 'a\n\nb', corpora: ['one', 'two'], tags: ['en'] });
  expect(about(doubts, 'a\n\nb', change)?.paragraphs).toEqual(['a', 'b']);
});

test('a very long text is not told at once, and a long one is not kept', () => {
  expect(about(new Doubts(), 'a'.repeat(300_001))).toBeNull();
  const doubts = new Doubts();
  const long = 'a'.repeat(150_001);
  doubts.settle({ text: long, corpora: ['one'], tags: ['en'] });
  expect(about(doubts, long)?.paragraphs).toEqual([long]);
});
