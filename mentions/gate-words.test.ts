import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWord } from './fold/letters.ts';
import { capitalsOf, textWords } from './fold/words.ts';
import { finish } from './steps.ts';
import { cutOf, GateWords, type KnownWords } from './gate-words.ts';

/** Latin letters with all that folding does to them, and what stands between words. */
const letters = fc.constantFrom(
  ...Array.from('aBcdEzéÉüÜñøØßæÆłŁıİœŒðþ0189 _-.’“\u00AD\u0301\u200B\n'),
);
const texts = fc.array(letters, { maxLength: 60 }).map((some) => some.join(''));

/** A folded word as gates ask for it. */
const asAsked = (folded: string): string => (folded.length > 6 ? `${folded.slice(0, 6)}*` : folded);

it('finds every word of a text, by its letters, its beginning, its cut and its capitals', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('', ' Київ', ' 東京'), (latin, foreign) => {
      const words = new GateWords(latin + foreign);
      for (const word of textWords(latin)) {
        const folded = foldWord(word);
        if (!/^[a-z0-9]+$/.test(folded)) continue;
        expect(words.has(asAsked(folded)), word).toBe(true);
        expect(words.has(`${folded.slice(0, 3)}*`), word).toBe(true);
        expect(words.hasCut(cutOf(folded)), word).toBe(true);
        const carets = '^'.repeat(capitalsOf(word));
        expect(words.places(carets + asAsked(folded)), word).not.toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

/** What a gate that asks for cuts leaves to the next look. */
function knownOf(words: GateWords): KnownWords | null {
  finish(words.cutSteps());
  return words.known;
}

it('finds every word of a text that has changed, whatever was known of it before', () => {
  const changed = fc.tuple(texts, texts, texts).map(([before, old, fresh]) => ({
    old: `${before} ${old}`,
    fresh: `${before}${fresh} ${old}`,
  }));
  fc.assert(
    fc.property(changed, fc.constantFrom('', ' Київ'), ({ old, fresh }, foreign) => {
      const before = knownOf(new GateWords(old));
      expect(before).not.toBeNull();
      const words = new GateWords(fresh + foreign, before);
      for (const word of textWords(fresh)) {
        const folded = foldWord(word);
        if (!/^[a-z0-9]+$/.test(folded)) continue;
        expect(words.has(asAsked(folded)), word).toBe(true);
        expect(words.hasCut(cutOf(folded)), word).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it('forgets in time what has gone from a text', () => {
  let known = knownOf(new GateWords('summit'));
  for (let change = 0; change < 30; change += 1) {
    known = knownOf(new GateWords(`bakery ${change}`, known));
  }
  expect(new GateWords('bakery', known).has('summit')).toBe(false);
});

it('finds words of other scripts, and of two', () => {
  const words = new GateWords('Cаммит в Київі, 28-ти; 北京会谈, Σεισμός');
  // The first letter is a Latin one.
  for (const word of ['саммит', 'ки*', '^киів*', '28', 'ти', '=北京', 'σεισμο*']) {
    expect(words.has(word), word).toBe(true);
  }
  expect(words.has('сам')).toBe(false);
  // A character of a dense script is a word of its own, and so are figures and names beside it.
  const dense = new GateWords('特朗普提出的28点计划在Киев');
  expect(dense.has('28') && dense.places('28').length === 1 && dense.has('киев*')).toBe(true);
});

it('tells where a word stands in the folded text', () => {
  const words = new GateWords('Us, the US; bus. Trump’s trumpet');
  expect(words.places('us')).toEqual([0, 8]);
  expect(words.places('^^us')).toEqual([8]);
  expect(words.places('^trump*')).toEqual([17]);
});

it.each([
  ['a trump card', '^trump'],
  ['tell us more', '^^us'],
  ['Us and them', '^^us'],
  ['the planet', 'plan'],
])('in “%s” there is no place of %s', (text, word) => {
  expect(new GateWords(text).places(word)).toEqual([]);
});
