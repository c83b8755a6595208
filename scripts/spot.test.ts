import { describe, expect, it } from 'vitest';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };
import { compile, explain, gate, mayMention, spot } from '../mentions/index.ts';
import { readMentionInput } from './lib/read-corpus.ts';
import { EVENTS, LANGUAGES, LOOK_ALIKES, type Sentence } from './lib/spot/sentences.ts';

const table = compile(readMentionInput('data/corpus'));
const eventGate = gate(table);

const article = ([language, date, text]: Sentence) => ({ language, date, blocks: [{ text }] });

function eventsIn(sentence: Sentence): readonly string[] {
  const mentions = spot(table, article(sentence), { actors: false });
  return [...new Set(mentions.map((mention) => mention.id))].toSorted();
}

describe.each([
  ['in every language', LANGUAGES],
  ['of every event', EVENTS],
  ['and no look-alike', LOOK_ALIKES],
])('mentions %s', (_, sentences) => {
  it.each(sentences.map((sentence) => [sentence[0], sentence[2], sentence] as const))(
    '%s: %s',
    (_language, text, sentence) => {
      const [, , , ...expected] = sentence;
      expect(eventsIn(sentence)).toEqual(expected.toSorted());
      if (expected.length > 0) expect(mayMention(eventGate, text)).toBe(true);
    },
  );
});

describe('anaphora', () => {
  const blocks = [
    { text: 'Trump and Putin met in Alaska on Friday.' },
    { text: 'The summit ended early. Another summit may follow.' },
    { text: 'The meeting with Zelensky is on Monday.' },
  ];
  const found = (anaphora: boolean) =>
    spot(table, { language: 'en', date: '2025-08-16', blocks }, { anaphora, actors: false }).map(
      ({ block, form }) => `${block} ${form}`,
    );
  it('is found only where it is asked for, and only for the event meant', () => {
    expect(found(false)).toEqual(['0 name']);
    expect(found(true)).toEqual(['0 name', '1 anaphor']);
  });
});

describe('the date of the page', () => {
  const text = 'Putin and Trump will meet soon.';
  it.each([
    ['2025-08-10', ['anchorage-summit']],
    ['2025-10-18', ['budapest-summit']],
    ['2018-07-10', []],
    [null, []],
  ])('%s decides', (date, expected) => {
    expect(eventsIn(['en', date, text])).toEqual(expected);
  });
});

describe('why', () => {
  const words = (locale: Readonly<Record<string, string>>) => (key: string, values: string[]) =>
    (locale[key.replace('why.', '')] ?? key).replace(
      /\$(\d)/g,
      (_, digit: string) => values[Number(digit) - 1] ?? '',
    );
  it('is told in a sentence in both languages', () => {
    const [mention] = spot(table, {
      language: 'en',
      date: '2025-08-16',
      blocks: [{ text: 'Trump met Putin in Alaska.' }],
    });
    if (mention === undefined) throw new Error('nothing found');
    expect(explain(mention.why, words(en.why))).toMatch(/^“Trump met Putin in Alaska”.+\.$/);
    expect(explain(mention.why, words(fr.why))).toMatch(
      /^«\u00A0Trump met Putin in Alaska\u00A0».+\.$/,
    );
  });
});
