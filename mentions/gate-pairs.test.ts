import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../bench/lib/names.ts';
import { compile, gate, mayMention, spot } from './index.ts';

const SYLLABLES = 'ka lo mi ra ze tun ver sal dor pin gha rus bel mon'.split(' ');
const syllable = (at: number): string => SYLLABLES[at % SYLLABLES.length] ?? '';
/** More names than conditions are made of: two words each. */
const MADE = Array.from({ length: 300 }, (_, at) => {
  const last = syllable(at) + syllable(at * 5 + 3) + syllable(Math.floor(at / 14) + 7);
  return `${syllable(at * 3 + 1)}${syllable(at + 4)} ${last}`;
});
const NAMES = [
  ...MADE,
  'Müller-Straße',
  'Żółw Łódzki Wielki',
  'Oreshnikovo',
  'Встреча Алмазова',
  'Cпутник Ясный',
  'B 52 Stratofort',
  // Its first letter is a Latin one that is made of no others.
  'Əliyev Görüşü',
  // Scripts without spaces that are neither Chinese, Japanese nor Thai.
  'ນະຄອນຫຼວງວຽງຈັນ',
  'រាជធានីភ្នំពេញ',
];

const open = gate(compile(corpusOf(NAMES)));

describe('a gate of many names', () => {
  it.each<[string, readonly string[]]>([
    ['with names of one word', NAMES],
    ['of two words each', MADE],
  ])('lets each of them through, however it is written: %s', (_, names) => {
    const its = compile(corpusOf(names));
    const itsGate = gate(its);
    const written = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom('small', 'capitals', 'as it is'))
      .map(([name, how]) =>
        how === 'small' ? name.toLowerCase() : how === 'capitals' ? name.toUpperCase() : name,
      );
    const around = fc.constantFrom('', 'They said that ', '“', '28 ', 'Вчера ', '東京');
    const between = fc.constantFrom(' ', '\u00A0', '–', '\u00AD ', ', ');
    fc.assert(
      fc.property(written, around, between, around, (name, before, gap, after) => {
        const text = `${before}${name.replaceAll(' ', gap)} ${after}.`;
        const article = { language: 'en', date: null, blocks: [{ text }] };
        if (spot(its, article).length > 0) expect(mayMention(itsGate, text, ['en'])).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(NAMES.slice(-9))('%s', (name) => {
    expect(mayMention(open, `Of ${name} nothing was said.`)).toBe(true);
  });

  it.each([
    'The bakery opens at seven, and nobody had told the ministers.',
    'Of Lodz nothing was said, nor of the turtle, which is great.',
    'Müller walked. Straße is a word.',
  ])('turns away: %s', (text) => expect(mayMention(open, text)).toBe(false));

  it('takes some five bytes a name', () => {
    expect(open.length / NAMES.length).toBeLessThan(7);
  });
});
