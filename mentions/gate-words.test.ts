import fc from 'fast-check';
import { expect, it } from 'vitest';
import { capitalsOf } from './fold/capitals.ts';
import { foldWord } from './fold/letters.ts';
import { isDense, textWords } from './fold/words.ts';
import { withoutRare } from './gate-fold.ts';
import { finish } from './steps.ts';
import { GateWords } from './gate-words.ts';

/** Letters with all that folding does to them, rare ones, and what stands between words. */
const ANY =
  'aBcdEzéÉüÜñøØßæÆłŁıİœŒðþ0189 _-.’“\u00AD\u0301\u200B\n²½ªəƏŋŊʻ\u{1F600}\u{1E900}\u{1F3FD}';
const texts = fc
  .constantFrom('', 'жЖЁёіХр', 'Σςα;·', 'ىة،', 'א־', 'ক।', '한국', '東京のกំ')
  .chain((script) => fc.array(fc.constantFrom(...Array.from(ANY + script)), { maxLength: 60 }))
  .map((some) => some.join(''));

const wordsIn = (text: string) => finish(GateWords.read(text));

/** The words of a text as all else cuts it, as far as a gate knows their letters. */
const expected = (text: string) =>
  textWords(text)
    .filter((word) => !isDense(word))
    .map((word) => {
      const [folded, capitals] = [foldWord(word), capitalsOf(word)];
      const known = withoutRare(folded);
      return { word: known, capitals: known.charAt(0) === folded.charAt(0) ? capitals : 0 };
    })
    .filter(({ word }) => word !== '');

it('cuts a text into the words that are matched in it, one for one', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(wordsIn(text).small).toEqual(expected(text).map(({ word }) => word));
    }),
    { numRuns: 3_000 },
  );
});

/** Letters of phonetics, of which folding makes Cyrillic ones of Latin words. */
const PHONETIC = /[\u1D2B\u1D78]/;

it('cuts words at and with every letter, as they are matched', () => {
  for (let unit = 0x80; unit < 0x1_0000; unit += 1) {
    const letter = String.fromCharCode(unit);
    if (!/[\p{L}\p{N}]/u.test(letter) || PHONETIC.test(letter)) continue;
    const text = `a${letter}b ${letter} x${letter}`;
    const words = wordsIn(text);
    expect(words.small, letter).toEqual(expected(text).map(({ word }) => word));
    if (isDense(letter)) expect(words.isDense, letter).toBe(true);
  }
});

it('leaves every word the capitals that it has', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const words = wordsIn(text).all;
      for (const [at, { capitals }] of expected(text).entries()) {
        expect(capitalsOf(words[at] ?? '')).toBeGreaterThanOrEqual(capitals);
      }
    }),
    { numRuns: 2_000 },
  );
});

it('tells each different word once, with its capitals and without', () => {
  const words = wordsIn('Us, the US; bus. The Μινσκ ΜΙΝΣΚ us the');
  const cased = [...finish(words.differentSteps())];
  expect(cased).toEqual(['Us', 'the', 'US', 'bus', 'The', 'Μινσκ', 'ΜΙΝΣΚ', 'us']);
  const small = ['us', 'the', 'us', 'bus', 'the', 'μινσκ', 'μινσκ', 'us'];
  expect(words.inBoth(cased).small).toEqual(small);
});

it.each([
  ['Latin', 'The ministers met, and the plan was told. '],
  ['two scripts', 'Ministers met in Київ; ΜΙΝΣΚ\u00A0came to nothing — 28\u00ADpoint plan. '],
  ['lines without spaces', '特朗普提出的28点和平计划。\n'],
])('reads a long text in steps, into the words of the whole: %s', (_, sentence) => {
  const text = sentence.repeat(3_000);
  const steps = [...GateWords.read(text)];
  const words = wordsIn(text);
  expect(steps.length).toBeGreaterThan(1);
  expect(words.small).toEqual(expected(text).map(({ word }) => word));
  expect([...finish(words.differentSteps())]).toEqual([...new Set(words.all)]);
  expect(words.isDense).toBe(sentence.startsWith('特'));
});

it('finds a string of a script without spaces in any part of a long text, and none where two parts meet', () => {
  const words = wordsIn(`${'特朗普。\n'.repeat(4_000)}${'和平计划。\n'.repeat(4_000)}`);
  expect(['特朗普', '和平计划', '普和', '划和'].map((one) => words.holdsString(one))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
