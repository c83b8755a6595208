import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { wordsOf } from '../fold/words.ts';
import { expand } from '../patterns/expand.ts';
import { parsePattern } from '../patterns/parse.ts';
import { findAtoms } from './atoms.ts';
import { naiveMatches } from '../../scripts/lib/test/naive-matches.ts';
import { BlockReader } from './reading.ts';
import { findSequences } from './sequences.ts';
import { Vocabulary } from './vocabulary.ts';

const CLASSES = { one: ['ab', 'a*', 'b c'], two: ['c', 'ca*', 'b'] };

const word = fc.constantFrom('a', 'ab', 'abc', 'b', 'c', 'cab', 'd');
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ', ', ': ', '. ')), { maxLength: 24 })
  .map((parts) => parts.flat().join(''));
const atom = fc.constantFrom('[one]', '[two]', 'a', 'ab*', 'c', '(b|c)', 'd?', '<2 a [two]>');
const pattern = fc
  .array(fc.tuple(atom, fc.constantFrom('', '', '~1', '~3')), { minLength: 1, maxLength: 4 })
  .map(
    (parts) =>
      `${parts
        .flat()
        .join(' ')
        .replace(/~\d\s*$/, '')} b`,
  );

function tableOf(patterns: readonly string[]) {
  return compile({
    lexicons: { mul: { language: 'mul', classes: CLASSES } },
    events: [
      {
        id: 'tested',
        mentions: {
          clues: {},
          patterns: { mul: [{ match: patterns, form: 'name', points: 10 }] },
          anaphora: [],
        },
      },
    ],
    actors: [],
  });
}

function matchesOf(patterns: readonly string[], read: string) {
  const table = tableOf(patterns);
  const words = wordsOf(read);
  const counter = { steps: 0 };
  const atoms = findAtoms(
    new Vocabulary(
      table.terms.flatMap((trie) => trie ?? []),
      counter,
    ),
    words,
    read,
  );
  const found = findSequences(table.sequences, words, atoms, counter);
  return { found: new Set(found.map(({ start, end }) => `${start} ${end}`)), counter, words };
}

describe('the compiled form', () => {
  it('finds what trying everything finds', () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 3 }), text, (patterns, read) => {
        const sequences = patterns.flatMap((one) => expand(parsePattern(one), 'mul', new Map()));
        const { found, words } = matchesOf(patterns, read);
        expect(found).toEqual(naiveMatches(sequences, CLASSES, words));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no block out that holds a pattern, however much of it is not looked at', () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 3 }), text, (patterns, read) => {
        const reading = new BlockReader(tableOf(patterns), null).read({ text: read });
        for (const { symbol } of reading.scan.atoms) {
          expect(reading.symbols.has(symbol)).toBe(true);
        }
        if (reading.scan.matches.length > 0) expect(reading.mayMention('event')).toBe(true);
      }),
      { numRuns: 500 },
    );
    const plain = new BlockReader(tableOf(['[two] d b']), null).read({ text: 'ab b abc' });
    expect(plain.mayMention('event')).toBe(false);
  });

  it('takes steps in proportion to the text, whatever the patterns', () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 5 }), text, (patterns, read) => {
        const unit = `${read} d. `;
        const steps = (times: number) => matchesOf(patterns, unit.repeat(times)).counter.steps;
        const [short, middle, long] = [steps(50), steps(100), steps(200)];
        // A text's beginning costs less, so growth is compared, not size.
        expect(long - middle).toBeLessThanOrEqual(2.02 * (middle - short));
      }),
      { numRuns: 60 },
    );
  });

  it('takes a bounded number of steps a word, whatever ten thousand patterns ask for', () => {
    let state = 1;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      return (state >> 8) % below;
    };
    const every = ['a', 'ab', 'abc', 'b', 'c', 'a*', 'b*', 'c*', 'ab*'];
    // Each word begins thousands of sequences, and each gap keeps them waiting for as long as it may.
    const slow = Array.from({ length: 10_000 }, () =>
      Array.from({ length: 12 }, () => every[random(every.length)]).join(' ~12 '),
    );
    const { counter, words } = matchesOf(slow, 'a ab abc b c cab '.repeat(20));
    expect(counter.steps / words.count).toBeLessThan(11_000);
  });
});
