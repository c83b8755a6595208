import { describe, expect, test } from 'vitest';
import { locate } from './locate.ts';

const QUOTE = {
  prefix: 'Two fishers say that ',
  exact: 'the boat sank at noon, an hour before the storm',
  suffix: '. Nobody was hurt.',
};
const PAGE = `The lake was calm. ${QUOTE.prefix}${QUOTE.exact}${QUOTE.suffix} More tomorrow.`;

const found = (text: string, quote = QUOTE): string | null => {
  const at = locate(text, quote);
  return at && text.slice(at.start, at.end);
};

describe('a passage', () => {
  test('is found word for word', () => {
    expect(found(PAGE)).toBe(QUOTE.exact);
  });

  test('of several alike is the one in its context', () => {
    const quote = { prefix: 'said the second: ', exact: 'no', suffix: '. The third' };
    const text = 'One man said no at once. What said the second: no. The third had no answer.';
    expect(locate(text, quote)?.start).toBe(text.indexOf('second: no') + 'second: '.length);
  });

  test.each([
    ['a word is put in', 'the old boat sank at noon, an hour before the storm'],
    ['a word is corrected', 'the boat sank at noon, an hour before the gale'],
    [
      'it is rewritten between its old context',
      'the ship sank by noon, one hour ahead of the storm',
    ],
  ])('is found after %s', (_what, now) => {
    expect(found(PAGE.replace(QUOTE.exact, now))).toBe(now);
  });

  test('is found after a small edit where its context is gone too', () => {
    const now = 'the boat sank at noon, an hour before a storm';
    expect(found(`Another first line. ${now}; and another end.`)).toContain('boat sank at noon');
  });

  test.each([
    ['it was taken out', PAGE.replace(QUOTE.exact, '')],
    [
      'its place says something else',
      PAGE.replace(QUOTE.exact, 'nothing is known of what the weather was'),
    ],
    [
      'the page is another one',
      'Prices rose again in March, as had been expected by most. '.repeat(20),
    ],
    ['the page is empty', ''],
  ])('is not found where %s', (_what, text) => {
    expect(found(text)).toBeNull();
  });

  test('costs little in a long text of another kind', () => {
    const text = 'Prices rose again in March, as had been expected by most of them. '.repeat(
      30_000,
    );
    expect(found(text)).toBeNull();
  });
});
