import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWord } from './fold/letters.ts';
import { capitalsOf, textWords } from './fold/words.ts';
import { GateWords } from './gate-words.ts';

/** Latin letters with all that folding does to them, and what stands between words. */
const letters = fc.constantFrom(
  ...Array.from('aBcdEzéÉüÜñøØßæÆłŁıİœŒðþ0189 _-.’“\u00AD\u0301\u200B\n'),
);
const texts = fc.array(letters, { maxLength: 60 }).map((some) => some.join(''));

/** A folded word as gates ask for it. */
const asAsked = (folded: string): string => (folded.length > 6 ? `${folded.slice(0, 6)}*` : folded);

it('finds every word of a text, by its letters, its beginning and its capitals', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('', ' Київ', ' 東京'), (latin, foreign) => {
      const words = new GateWords(latin + foreign);
      for (const word of textWords(latin)) {
        const folded = foldWord(word);
        if (!/^[a-z0-9]+$/.test(folded)) continue;
        expect(words.has(asAsked(folded)), word).toBe(true);
        expect(words.has(`${folded.slice(0, 3)}*`), word).toBe(true);
        const carets = '^'.repeat(capitalsOf(word));
        expect(words.has(carets + asAsked(folded)), word).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['a trump card', '^trump'],
  ['tell us more', '^^us'],
  ['Us and them', '^^us'],
  ['the planet', 'plan'],
])('in “%s” it does not find %s', (text, word) => {
  expect(new GateWords(text).has(word)).toBe(false);
});
