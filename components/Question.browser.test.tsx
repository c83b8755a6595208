import { i18n } from '#i18n';
import { describe, expect, test } from 'vitest';
import type { QuestionView } from '../data/schema/card.ts';
import { questionFixture } from '../scripts/lib/test/cards.ts';
import { allWords, draw, violations } from '../scripts/lib/test/render.ts';
import { Question } from './Question.tsx';

const drawQuestion = (change: Partial<QuestionView> = {}) =>
  draw(<Question question={{ ...questionFixture(), ...change }} language="en" />);

describe('a question', () => {
  test('tells its answers apart by letters, each with those who give it', () => {
    const question = drawQuestion();
    expect(allWords(question, '.letter')).toEqual(['A', 'B']);
    expect(allWords(question, '.answer')).toEqual(['The North', 'The South']);
    expect(allWords(question, '.source-name')).toEqual(['The report', 'The column']);
  });

  test('with one answer has no letter', () => {
    const { positions } = questionFixture();
    const question = drawQuestion({ positions: positions.slice(0, 1), relations: [] });
    expect(allWords(question, '.letter')).toEqual([]);
    expect(allWords(question, '.answer')).toEqual(['The North']);
  });

  test.each([
    ['contradicts', 'card.contradict'],
    ['compatible', 'card.compatible'],
    ['later', 'card.later'],
  ] as const)('says in words how its answers stand: %s', (kind, key) => {
    const relations = questionFixture().relations.map((relation) => ({ ...relation, kind }));
    const [relation] = drawQuestion({ relations }).querySelectorAll('.relation');
    const spoken = [...(relation?.childNodes ?? [])]
      .filter((node) => !(node instanceof Element) || node.ariaHidden !== 'true')
      .map((node) => node.textContent);
    expect(spoken.join('').replaceAll(/\s+/g, ' ').trim()).toBe(
      `${i18n.t(key, ['A', 'B'])} Only one of them asked.`,
    );
  });

  test('is open where its answers contradict each other, and only there', () => {
    expect(drawQuestion().querySelector('details')?.open).toBe(true);
    expect(drawQuestion({ relations: [] }).querySelector('details')?.open).toBe(false);
  });

  test('tells who is silent and who wrote before, and nothing where nobody is', () => {
    expect(allWords(drawQuestion(), '.aside')).toEqual([
      i18n.t('card.silent', ['The silent']),
      i18n.t('card.before', ['The older']),
    ]);
    expect(allWords(drawQuestion({ silent: [], before: [] }), '.aside')).toEqual([]);
  });

  test('can be read by anyone, in light and in dark', async () => {
    expect(await violations(drawQuestion())).toEqual([]);
  });
});
