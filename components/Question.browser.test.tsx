import { i18n } from '#i18n';
import { describe, expect, test } from 'vitest';
import type { QuestionView } from '../data/schema/card.ts';
import { questionFixture } from '../scripts/lib/test/cards.ts';
import { allWords, draw, violations, wordsOf } from '../scripts/lib/test/render.ts';
import { Question } from './Question.tsx';

const drawQuestion = (change: Partial<QuestionView> = {}, open?: boolean) =>
  draw(
    <div class="note">
      <Question
        question={{ ...questionFixture(), ...change }}
        language="en"
        {...(open === undefined ? {} : { open })}
      />
    </div>,
  );

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

  test('sets the answers that contradict each other side by side, with a line between', () => {
    const [north, south] = drawQuestion().querySelectorAll('.parted > .position');
    if (north === undefined || south === undefined) throw new Error('they are not parted');
    expect(south.getBoundingClientRect().top).toBe(north.getBoundingClientRect().top);
    expect(getComputedStyle(south).borderInlineStartStyle).toBe('solid');
  });

  test('sets them one below the other where there is no room', () => {
    const root = drawQuestion();
    root.style.width = '300px';
    const [north, south] = root.querySelectorAll('.parted > .position');
    if (north === undefined || south === undefined) throw new Error('they are not parted');
    expect(south.getBoundingClientRect().top).toBeGreaterThanOrEqual(
      north.getBoundingClientRect().bottom,
    );
  });

  describe('folded, tells in a line', () => {
    test('who parts from whom', () => {
      expect(wordsOf(drawQuestion({}, false), '.gist')).toBe(
        `≠ ${i18n.t('card.contradiction')} The report | The column`,
      );
    });

    test('that it is one source which tells both sides', () => {
      const { positions } = questionFixture();
      const [north, south] = positions;
      if (north === undefined || south === undefined) throw new Error('no such answers');
      const told = [north, { ...south, accounts: north.accounts }];
      expect(wordsOf(drawQuestion({ positions: told }, false), '.gist')).toBe(
        `≠ ${i18n.t('card.contradiction')} The report`,
      );
    });

    test('who answers, where nobody contradicts', () => {
      expect(wordsOf(drawQuestion({ relations: [] }), '.gist')).toBe(
        `${i18n.t('card.answers', 2)} · The report, The column`,
      );
    });

    test('the one answer, with who gives it', () => {
      const { positions } = questionFixture();
      const only = { positions: positions.slice(0, 1), relations: [] };
      expect(wordsOf(drawQuestion(only), '.gist')).toBe('The report · The North');
    });
  });

  test('says where several statements have one voice behind them', () => {
    const [north] = questionFixture().positions;
    if (north === undefined) throw new Error('no such answer');
    const echo = { ...north, accounts: [...north.accounts, ...north.accounts], independent: 1 };
    expect(
      wordsOf(drawQuestion({ positions: [echo], relations: [] }, true), '.position .facts'),
    ).toBe(i18n.t('card.independent', 1));
    expect(wordsOf(drawQuestion(), '.position .facts')).toBe('none');
  });

  test('tells who is silent and who wrote before, and nothing where nobody is', () => {
    expect(allWords(drawQuestion(), '.aside')).toEqual([
      `${i18n.t('card.silent')} The silent`,
      `${i18n.t('card.before')} The older`,
    ]);
    expect(allWords(drawQuestion({ silent: [], before: [] }), '.aside')).toEqual([]);
  });

  test('can be read by anyone, in light and in dark', async () => {
    expect(await violations(drawQuestion())).toEqual([]);
  });
});
