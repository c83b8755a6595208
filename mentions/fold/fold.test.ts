import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from './letters.ts';
import { foldText, textWords, wordsOf } from './words.ts';

describe('folding', () => {
  it.each([
    ['Zełenski', 'zelenski'],
    ['Weißes', 'weisses'],
    ['Аляскє', 'аляскє'],
    ['й', 'и'],
    ['ＡＢＣ', 'abc'],
    ['sum\u00ADmit', 'summit'],
    ['Trump\u200B', 'trump'],
    ['İstanbul', 'istanbul'],
    ['Cаммит', 'саммит'], // a Latin C before Cyrillic letters
    ['أمريكا', 'امريكا'],
  ])('folds %s', (word, folded) => expect(foldWord(word)).toBe(folded));

  it('joins words by one space, and characters of dense scripts by none', () => {
    expect(foldText('Trump–Putin\u00A0Gipfel, 28点计划')).toBe('trump putin gipfel 28 点计划');
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('keeps where each word came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const words = wordsOf(text);
        for (let at = 0; at < words.count; at += 1) {
          const surface = text.slice(words.start[at], words.end[at]);
          expect(foldWord(surface)).toBe(words.text.slice(words.at[at], words.to[at]));
        }
      }),
    );
  });
});

it('finds the words of Latin text as it finds them in any text', () => {
  // A letter of another script makes the whole text take the general way.
  const latin = fc.string({ unit: fc.integer({ min: 0, max: 0x27ff }).map(String.fromCharCode) });
  fc.assert(
    fc.property(latin, (text) => {
      const general = textWords(`${text} Ж`).slice(0, -1);
      expect(textWords(text)).toEqual(general);
    }),
    { numRuns: 2000 },
  );
});

describe('sentences', () => {
  const sentences = (text: string) => new Set(wordsOf(text).sentence).size;
  it.each([
    ['They met. Then they left.', 2],
    ['The U.S. President met J.D. Vance.', 1],
    ['On Aug. 15 they met.', 1],
    ['Пришёл! Увидел?', 2],
    ['他们会晤。然后离开。', 2],
  ])('counts %s', (text, count) => expect(sentences(text)).toBe(count));
});
