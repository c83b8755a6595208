import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { compile } from './compile/compile.ts';
import { pack, unpack } from './pack.ts';
import { spot } from './spot.ts';
import { deserialise, serialise, TableError } from './store.ts';

const table = compile({
  lexicons: { mul: { language: 'mul', classes: { place: ['Alask*', '阿拉斯加'] } } },
  events: [
    {
      id: 'meeting',
      mentions: {
        clues: {},
        patterns: { mul: [{ match: ['summit ~2 [place]'], form: 'name', points: 10 }] },
        anaphora: ['place'],
      },
    },
  ],
  actors: [{ id: 'someone', kind: 'person', names: { mul: ['Ann Other*'] }, shortNames: {} }],
});

describe('a stored table', () => {
  it('reads back to the same table', () => {
    expect(deserialise(serialise(table))).toEqual(table);
  });
  it('finds the same', () => {
    const article = { blocks: [{ text: 'Ann Other at the summit in Alaska.' }] };
    expect(spot(deserialise(serialise(table)), article)).toEqual(spot(table, article));
    expect(spot(table, article)).toHaveLength(2);
  });
  it.each(['', 'null', '[]', '{}', '{"format":"parallax-table-0"}'])('refuses %s', (text) => {
    expect(() => deserialise(text)).toThrow(TableError);
  });
  it('refuses a damaged one, wherever the damage lies, or reads it as a table', () => {
    const whole = serialise(table);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (at) => {
        expect(() => deserialise(whole.slice(0, at))).toThrow(TableError);
      }),
    );
  });
});

describe('packed numbers', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (numbers) => {
        expect([...(unpack(pack(Int32Array.from(numbers))) ?? [])]).toEqual(numbers);
      }),
    );
  });
});
