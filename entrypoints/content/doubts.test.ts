import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, finish, namesEventSteps, spot } from '../../mentions/index.ts';
import { readMentionInput } from '../../scripts/lib/read-corpus.ts';
import { ADVERSARIES } from '../../scripts/lib/spot/adversaries.ts';
import { EVENTS, LANGUAGES } from '../../scripts/lib/spot/sentences.ts';
import { Doubts } from './doubts.ts';

const about = (
  doubts: Doubts,
  text: string,
  change: { corpora?: string[]; tags?: string[] } = {},
) => doubts.about({ text, corpora: change.corpora ?? ['one'], tags: () => change.tags ?? ['en'] });

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
  expect(new Doubts().about({ text: 'a', corpora: [], tags: () => null })?.language).toBeNull();
});

test('of a text that was settled only what is new is told again', () => {
  const doubts = new Doubts();
  doubts.settle({
    text: 'Title\n\nFirst.\n\nSecond.',
    corpora: ['one', 'two'],
    tags: () => ['en'],
  });
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
  doubts.settle({ text: 'a\n\nb', corpora: ['one', 'two'], tags: () => ['en'] });
  expect(about(doubts, 'a\n\nb', change)?.paragraphs).toEqual(['a', 'b']);
});

test('a very long text is not told at once, and a long one is not kept', () => {
  expect(about(new Doubts(), 'a'.repeat(300_001))).toBeNull();
  const doubts = new Doubts();
  const long = 'a'.repeat(150_001);
  doubts.settle({ text: long, corpora: ['one'], tags: () => ['en'] });
  expect(about(doubts, long)?.paragraphs).toEqual([long]);
});

test('blocks of a text in Cyrillic letters may be in any language', () => {
  expect(about(new Doubts(), 'Саммит', { tags: ['ru'] })?.language).toBeNull();
});

test('a line in another script than the page names is read in any language', () => {
  const table = compile(readMentionInput('data/corpus'));
  const before =
    'A title in English, and the whole of a navigation that is longer than what comes after it.';
  const line = 'Саммит Трампа и Путина на Аляске прошёл 15 августа.';
  expect(finish(namesEventSteps(table, [`${before}\n${line}`], 'en'))).toBe(true);
});

test('after four questions in vain, whatever the page adds to its text, it is read', () => {
  const doubts = new Doubts();
  const answers = [1, 2, 3, 4, 5].map((n) => {
    const text = 'new. '.repeat(n);
    const asked = about(doubts, text);
    doubts.settle({ text, corpora: ['one'], tags: () => ['en'] });
    // What has not changed is no question.
    expect(about(doubts, text)?.paragraphs ?? []).toEqual([]);
    return asked !== null;
  });
  expect(answers).toEqual([true, true, true, true, false]);
});

test('nothing is in vain that holds a mention, however the browser tells the text', () => {
  const table = compile(readMentionInput('data/corpus'));
  const sentences = [...EVENTS, ...LANGUAGES].map(([, , text]) => text);
  const others = Object.values(ADVERSARIES).flatMap(({ article }) => article);
  const texts = fc.array(fc.constantFrom(...sentences, ...others), { maxLength: 4 });
  const tags = fc.constantFrom('en', 'fr', 'ru', 'zh', null);
  fc.assert(
    fc.property(texts, tags, fc.constantFrom('\n', '\n\n'), (blocks, language, parted) => {
      const article = { language, date: '2025-12-02', blocks: blocks.map((text) => ({ text })) };
      if (spot(table, article, { actors: false, anaphora: true }).length === 0) return;
      const named = language === null ? null : [language];
      const asked = new Doubts().about({
        text: blocks.join(parted),
        corpora: [],
        tags: () => named,
      });
      const steps = namesEventSteps(table, asked?.paragraphs ?? [], asked?.language ?? null);
      expect(finish(steps)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('signs of notes within a mention, and the length of a paragraph, hide none', () => {
  const table = compile(readMentionInput('data/corpus'));
  const names = (text: string) => finish(namesEventSteps(table, [text], 'en'));
  expect(names('They spoke of the 28-point[2] peace* plan.')).toBe(true);
  for (let before = 7_900; before < 8_100; before += 7) {
    expect(names(`${'a '.repeat(before / 2)}the 28-point peace plan`)).toBe(true);
  }
});
