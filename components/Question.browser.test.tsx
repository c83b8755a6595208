import { i18n } from '#i18n';
import { describe, expect, test } from 'vitest';
import type { AccountView, QuestionView } from '../data/schema/card.ts';
import { cardFixture } from '../scripts/lib/test/cards.ts';
import { allWords, draw, violations } from '../scripts/lib/test/render.ts';
import { Account } from './Account.tsx';
import { Question } from './Question.tsx';

function questionOf(change: Partial<QuestionView> = {}): QuestionView {
  const found = cardFixture('lake-summit').questions.find(({ id }) => id === 'who-asked');
  if (found === undefined) throw new Error('no such question');
  return { ...found, ...change };
}

function accountOf(change: Partial<AccountView> = {}): AccountView {
  const [account] = questionOf().positions[0]?.accounts ?? [];
  if (account === undefined) throw new Error('no such account');
  return { ...account, ...change };
}

const WEB = {
  type: 'web',
  address: 'https://news.example/a',
  exact: 'the words',
  prefix: '',
  suffix: '',
  language: 'en',
} as const;

const drawQuestion = (change: Partial<QuestionView> = {}) =>
  draw(<Question question={questionOf(change)} language="en" />);
const drawAccount = (change: Partial<AccountView> = {}) =>
  draw(<Account account={accountOf(change)} language="en" />);

describe('a question', () => {
  test('tells its answers apart by letters, each with those who give it', () => {
    const question = drawQuestion();
    expect(allWords(question, '.letter')).toEqual(['A', 'B']);
    expect(allWords(question, '.answer')).toEqual(['The North', 'The South']);
    expect(allWords(question, '.source-name')).toEqual(['The report', 'The column']);
  });

  test('with one answer has no letter', () => {
    const { positions } = questionOf();
    const question = drawQuestion({ positions: positions.slice(0, 1), relations: [] });
    expect(allWords(question, '.letter')).toEqual([]);
    expect(allWords(question, '.answer')).toEqual(['The North']);
  });

  test.each([
    ['contradicts', 'card.contradict'],
    ['compatible', 'card.compatible'],
    ['later', 'card.later'],
  ] as const)('says in words how its answers stand: %s', (kind, key) => {
    const relations = questionOf().relations.map((relation) => ({ ...relation, kind }));
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
});

describe('an account', () => {
  test('says who tells it, in what text, when, on whose word, back to the first speaker', () => {
    const from = i18n.t('card.from');
    expect(allWords(drawAccount(), 'summary')).toEqual([
      [
        `The report ${i18n.t('genre.report')}, 20 Aug 2025`,
        `←${from} Jane Doe ←${from} an official ${i18n.t('certainty.reported')}`,
      ].join(' '),
    ]);
  });

  test('of an undated text on its own word', () => {
    const source = { ...accountOf().source, published: null };
    expect(allWords(drawAccount({ source, chain: [] }), 'summary')).toEqual([
      `The report ${i18n.t('genre.report')}, ${i18n.t('card.undated')} ${i18n.t('certainty.reported')}`,
    ]);
  });

  test('shows the statement, the words quoted in their own language, and their place', () => {
    const account = drawAccount();
    expect(account.querySelector('details')?.open).toBe(false);
    const quote = account.querySelector('q');
    expect(quote?.textContent).toBe('c’est le Nord');
    expect(quote?.lang).toBe('fr');
    expect(allWords(account, '.statement, .place')).toEqual([
      'The North is said to have asked.',
      i18n.t('card.paragraph', ['3']),
    ]);
    expect(account.querySelector('cite')?.lang).toBe('fr');
  });

  test('quotes a web page with a link to it', () => {
    const link = drawAccount({ evidence: [WEB] }).querySelector('a');
    expect(link?.href).toBe('https://news.example/a');
  });

  test('tells when it was said and how the source labels it', () => {
    const account = drawAccount({ said: '2025-08', label: 'speculative' });
    expect(allWords(account, '.source-title')).toEqual([
      `Title of report ${i18n.t('card.said', ['August 2025'])} speculative`,
    ]);
  });
});

test('questions and accounts can be read by anyone, in light and in dark', async () => {
  expect(await violations(drawQuestion())).toEqual([]);
  expect(await violations(drawAccount({ evidence: [WEB], label: 'speculative' }))).toEqual([]);
});
