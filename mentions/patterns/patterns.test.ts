import { describe, expect, it } from 'vitest';
import { expand } from './expand.ts';
import { PatternError } from './limits.ts';
import { parsePattern } from './parse.ts';
import { termsOf } from './term.ts';

const read = (pattern: string) =>
  expand(parsePattern(pattern), 'en', new Map()).map((steps) =>
    steps
      .map(
        ({ kind, text, gap }) =>
          `${gap === 0 ? '' : `~${gap} `}${kind === 'class' ? `[${text}]` : text}`,
      )
      .join(' '),
  );

describe('the pattern language', () => {
  it('reads words, classes, gaps', () => {
    expect(read('peace ~3 [plan]')).toEqual(['peace ~3 [plan]']);
  });
  it('makes choices and leaves out what is optional', () => {
    expect(read('(a|b) c?')).toEqual(['a c', 'a', 'b c', 'b']);
  });
  it('puts a group in every order', () => {
    expect(read('<2 [trump] [putin]>')).toEqual(['[trump] ~2 [putin]', '[putin] ~2 [trump]']);
    expect(read('<1 a b c>')).toHaveLength(6);
  });
  it('adds up the gaps around an absent option', () => {
    expect(read('a ~2 b? ~1 c')).toEqual(['a ~2 b ~1 c', 'a ~3 c']);
  });
  it('uses phrases as if they were classes', () => {
    const phrases = new Map([['leader', [{ language: 'fr', nodes: parsePattern('([trump]|x)') }]]]);
    const texts = expand(parsePattern('[leader] y'), 'en', phrases).map((steps) =>
      steps.map(({ text, language }) => `${text} ${language}`),
    );
    expect(texts).toEqual([
      ['trump mul', 'y en'],
      ['x fr', 'y en'],
    ]);
  });
  it.each(['(a', 'a)', '<2 a>', '?', '~99 a', 'a?', '[no', 'x'.repeat(400)])(
    'refuses %s',
    (bad) => {
      expect(() => read(bad)).toThrow(PatternError);
    },
  );
  it('refuses what stands for too many sequences', () => {
    expect(() => read('(a|b|c|d|e|f|g|h) '.repeat(6))).toThrow(/readings/);
  });
});

describe('terms', () => {
  it('spells out endings and folds', () => {
    expect(termsOf('Gipfel{,s}').map(({ text }) => text)).toEqual(['gipfel', 'gipfels']);
    expect(termsOf('^US')).toEqual([{ text: 'us', capitals: 2 }]);
    expect(termsOf('^Trump*')).toEqual([{ text: 'trump*', capitals: 1 }]);
    expect(termsOf('Бел* дом*')[0]?.text).toBe('бел* дом*');
  });
  it('refuses a term without letters', () => expect(() => termsOf('*')).toThrow(PatternError));
});
