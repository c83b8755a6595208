import { expect, test } from 'vitest';
import { shortLine } from './tidy.ts';
import { narrowed } from './selector.ts';

const FROM = { prefix: 'before it. ', exact: 'One two three. Four five.', suffix: ' And after.' };

test('a passage that is made shorter keeps its place by its new context', () => {
  expect(narrowed(FROM, 'Four five.')).toEqual({
    prefix: 'before it. One two three. '.slice(-32),
    exact: 'Four five.',
    suffix: ' And after.',
  });
});

test('words that are not the page’s are no passage of it', () => {
  expect(narrowed(FROM, 'One two 3.')).toBeNull();
  expect(narrowed(FROM, '')).toBeNull();
});

test('what a page says of itself becomes one line, cut at a word', () => {
  expect(shortLine('  a\n\tlong\u202E title\u0000 ', 50)).toBe('a long title');
  expect(shortLine('one two three four', 12)).toBe('one two…');
});
