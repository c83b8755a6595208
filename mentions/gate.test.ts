import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { corpusOf } from '../bench/lib/names.ts';
import { readMentionInput } from '../scripts/lib/read-corpus.ts';
import { ADVERSARIES } from '../scripts/lib/spot/adversaries.ts';
import { EVENTS, LANGUAGES } from '../scripts/lib/spot/sentences.ts';
import {
  compile,
  finish,
  gate,
  GateError,
  gateSteps,
  GateWords,
  mayMention,
  namesEventSteps,
  spot,
} from './index.ts';

const table = compile(readMentionInput('data/corpus'));
const open = gate(table);

describe('the gate', () => {
  it('lets through whatever holds a mention, however it is put together', () => {
    const sentences = [...EVENTS, ...LANGUAGES].map(([, , text]) => text);
    const others = Object.values(ADVERSARIES).flatMap(({ article }) => article);
    const texts = fc.array(fc.constantFrom(...sentences, ...others), { maxLength: 4 });
    const days = fc.constantFrom('2025-08-16', '2025-10-20', '2025-12-02', null);
    const tags = fc.constantFrom('en', 'fr', 'ru', 'zh', null);
    fc.assert(
      fc.property(texts, days, tags, (blocks, date, language) => {
        const article = { language, date, blocks: blocks.map((text) => ({ text })) };
        const marks = spot(table, article, { actors: false, anaphora: true });
        if (marks.length > 0) {
          expect(mayMention(open, blocks.join('\n'))).toBe(true);
          const named = language === null ? null : [language];
          expect(mayMention(open, blocks.join('\n'), named)).toBe(true);
          expect(mayMention(open, blocks.join('\n'), named, () => date)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
  it.each([
    'The bakery opens at seven.',
    'Le chef sert une poutine au canard.',
    'He scored 28 points for his team in the final.',
    'Der Verein hat einen neuen Trainer.',
  ])('turns away: %s', (text) => {
    expect(mayMention(open, text)).toBe(false);
  });
  it.each([
    ['Russia’s _Putin_ and Trump met in Alaska', ['en']],
    ['TRUMP and PUTIN met in ALASKA', ['en']],
    ['Le sommet de l’Alaska entre Trump et Poutine', ['fr']],
    ['Der Gipfel von Trump und Putin in Alaska, ein großes Treffen', ['de']],
    ['Szczyt Trump\u00ADa i Putina na Alasce', ['pl']],
    ['特朗普提出的28点和平计划要求乌克兰割让领土。', ['en']],
  ])('reads words as folding leaves them: %s', (text, tags) => {
    expect(mayMention(open, text, tags)).toBe(true);
  });
  it.each([
    ['قمة ترمب', '،؛؟۔'],
    ['שלום אלי', '־׃׳״'],
    ['शिखर बैठक', '।॥'],
    ['Մինսկ ձև', '։՞՝՜'],
    ['ვაშინგტონ კი', '჻'],
    ['Μινσκ δυο', '·;;'],
    ['ሰላም ቤት', '።፣፤፥'],
    ['ترمب قمة', '\u061C\u06DD۞﷼؋'],
    ['পুতিন ট্রাম্প', '৳'],
  ])('takes no sign of a script for a letter of a word: %s', (name, signs) => {
    const its = compile(corpusOf([name]));
    for (const sign of signs) {
      const text = `x ${sign}${name}${sign} x`;
      expect(spot(its, { language: null, date: null, blocks: [{ text }] })).toHaveLength(1);
      expect(mayMention(gate(its), text), sign).toBe(true);
    }
  });
  it.each([
    ['שלום־אלי', 'שלום אלי'],
    ['İlham Əliyev', 'İlham Əliyev'],
    ['Ŋala Vorn', 'Ŋala Vorn'],
    ['Oʻzbekiston', 'Oʻzbekiston'],
    ['Hawaiʻi Vornak', 'Hawaiʻi Vornak'],
    ['Taʿif Vornak', 'Taʿif Vornak'],
    ['Vornak km²', 'Vornak km²'],
    ['𞤀𞤣𞤤𞤢𞤥 Vornak', '𞤀𞤣𞤤𞤢𞤥 Vornak'],
    ['Vornak 𞤀𞤣𞤤𞤢𞤥', 'Vornak 𞤀𞤣𞤤𞤢𞤥'],
    ['𠮷𠮷', '𠮷𠮷'],
    ['〡〢 Vornak', '〡〢 Vornak'],
  ])('lets through a name of rare letters, alone and among many: %s', (written, name) => {
    const many = Array.from({ length: 80 }, (_, at) => `Vornk Zal${at}`);
    const text = `x ${written} x`;
    for (const names of [[name], [name, ...many]]) {
      const its = compile(corpusOf(names));
      expect(spot(its, { language: null, date: null, blocks: [{ text }] })).toHaveLength(1);
      expect(mayMention(gate(its), text), `of ${names.length}`).toBe(true);
    }
  });
  it('asks a page for the words of the languages that it names', () => {
    // "As" and "my" are names of countries in other languages.
    const text = 'As my plan was to visit Russia, I wrote.';
    expect(mayMention(open, text, ['en-GB'])).toBe(false);
    // A text of another script than its language has been given a wrong name.
    const russian = 'Саммит Трампа и Путина на Аляске прошёл 15 августа 2025 года.';
    expect(mayMention(open, russian, ['en'])).toBe(true);
  });
  it('turns away a page of before the events, and reads its date only where it matters', () => {
    const text = 'Talks in Geneva between Ukraine and the US on the peace plan';
    const day = (date: string) => mayMention(open, text, ['en'], () => date);
    expect([day('2019-03-02'), day('2025-12-02')]).toEqual([false, true]);
    const often = vi.fn(() => '2019-03-02');
    // Six of its conditions are met, but for the day.
    expect(mayMention(open, text, ['en'], often)).toBe(false);
    expect(often).toHaveBeenCalledOnce();
    const asked = vi.fn(() => null);
    mayMention(open, 'The bakery opens at seven.', ['en'], asked);
    expect(asked).not.toHaveBeenCalled();
  });
  it('is asked again where its words are there and no event is named', () => {
    const text =
      'The plan of 28 pages has a point: August was warm, and talks on the 18th were long.';
    const another = 'They spoke of the 28-point peace plan.';
    const names = (...paragraphs: string[]) => finish(namesEventSteps(table, paragraphs, 'en'));
    expect([names(text), names(text, another)]).toEqual([false, true]);
    // One that a name alone stands in names no event.
    expect(names('Donald Trump spoke.')).toBe(false);
  });
  it('asks nothing of the article of what is a part of it', () => {
    const isOpen = (text: string, isPart: boolean) => {
      const page = { tags: () => ['en'], date: () => '2025-12-02', isPart };
      return finish(gateSteps(open, finish(GateWords.read(text)), page));
    };
    const part = 'The assets that were seized stay where they are.';
    expect([isOpen(part, false), isOpen(part, true)]).toEqual([false, true]);
    expect(isOpen('Of Ukraine, of Putin, and of the weather.', true)).toBe(false);
  });
  it('refuses what it did not write', () => {
    expect(() => mayMention('parallax-gate-4', 'text')).toThrow(GateError);
    expect(() => mayMention(open.replace('\n', '\n!! '), 'text')).toThrow(GateError);
  });
});
