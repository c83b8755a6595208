import { describe, expect, it } from 'vitest';
import { compile, spot } from '../mentions/index.ts';
import { readMentionInput } from './lib/read-corpus.ts';
import { ADVERSARIES, DAY } from './lib/spot/adversaries.ts';

const table = compile(readMentionInput('data/corpus'));

/** The event marks, as "block: event". */
function marks(language: string, date: string, texts: readonly string[]): readonly string[] {
  const article = { language, date, blocks: texts.map((text) => ({ text })) };
  return spot(table, article, { actors: false, anaphora: true }).map(
    ({ block, id }) => `${block}: ${id}`,
  );
}

describe.each(Object.entries(ADVERSARIES))('inside a related article, %s', (language, given) => {
  const { article, sentences } = given;
  it('the events themselves are marked', () => {
    expect(marks(language, DAY, article)).toEqual(
      expect.arrayContaining([
        '0: 28-point-plan',
        '1: anchorage-summit',
        '1: budapest-summit',
        '2: miami-talks',
      ]),
    );
  });
  it.each(sentences.map((one) => (typeof one === 'string' ? ([DAY, one] as const) : one)))(
    '%s: %s',
    (date, text) => {
      const found = marks(language, date, [...article, text]);
      expect(found.filter((mark) => mark.startsWith(`${article.length}: `))).toEqual([]);
    },
  );
});
