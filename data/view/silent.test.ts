import { describe, expect, test } from 'vitest';
import { cardFixture, questionFixture } from '../../scripts/lib/test/cards.ts';
import { makeCorpus } from '../../scripts/lib/test/corpus.ts';
import { makeEvent, makeQuestion, makeSource } from '../../scripts/lib/test/entities.ts';

describe('a source that says nothing on a question', () => {
  test('is silent where it could have known of it', () => {
    expect(questionFixture().silent).toEqual(['The silent']);
  });

  test('was written before where it could not', () => {
    expect(questionFixture().before).toEqual(['The older']);
  });

  test.each([
    ['2025-08-14', 'before'],
    ['2025-08-15', 'silent'],
    ['2025-08', 'silent'],
    ['2025', 'silent'],
    ['2024', 'before'],
    [null, 'silent'],
  ])('published %s, the event being of 2025-08-15: %s', (published, where) => {
    const sources = [makeSource('x', { published })];
    const card = cardFixture(
      'e',
      'en',
      makeCorpus({ sources, events: [makeEvent('e')], accounts: [] }),
    );
    const [only] = card.questions;
    expect({ silent: only?.silent, before: only?.before }).toEqual({
      silent: [],
      before: [],
      [where]: ['The x'],
    });
  });

  test('is measured against when the matter arose, where that is later than the event', () => {
    const questions = [makeQuestion('why'), makeQuestion('late', { arose: '2025-10' })];
    const sources = [makeSource('x', { published: '2025-09-30' })];
    const events = [makeEvent('e', { questions })];
    const card = cardFixture('e', 'en', makeCorpus({ sources, events, accounts: [] }));
    expect(card.questions.map(({ silent }) => silent)).toEqual([['The x'], []]);
    expect(card.questions.map(({ before }) => before)).toEqual([[], ['The x']]);
  });
});
