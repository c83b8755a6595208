import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { compile } from './compile/compile.ts';
import { pack, unpack } from './pack.ts';
import { spot } from './spot.ts';
import { deserialise, serialise, TableError, withWords } from './store.ts';
import { missingWords } from './match/text-language.ts';

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

const stored = serialise(table);
const whole = () => withWords(deserialise(stored.table), stored.words);

describe('a stored table', () => {
  it('finds the same', () => {
    const article = { blocks: [{ text: 'Ann Other at the summit in Alaska.' }] };
    expect(spot(whole(), article)).toEqual(spot(table, article));
    expect(spot(table, article)).toHaveLength(2);
  });
  it('reads back to the same numbers', () => {
    expect(serialise(whole())).toEqual(stored);
  });
  it.each(['', 'null', '[]', '{}', 'parallax-table-3\n'])('refuses %s', (text) => {
    expect(() => deserialise(text)).toThrow(TableError);
    expect(() => withWords(table, { mul: text })).toThrow(TableError);
  });
  it('refuses a part of one', () => {
    fc.assert(
      fc.property(fc.nat(stored.table.length - 1), (at) => {
        expect(() => deserialise(stored.table.slice(0, at))).toThrow(TableError);
      }),
    );
  });
});

describe('the words of a table', () => {
  const many = compile({
    lexicons: {
      mul: { language: 'mul', classes: { place: ['Alaska'] } },
      fr: { language: 'fr', classes: { place: ['Alaska', 'Suisse'] } },
      uk: { language: 'uk', classes: { place: ['Аляск*'] } },
    },
    events: [],
    actors: [],
  });
  const bare = deserialise(serialise(many).table);
  const missing = (text: string, language: string | null, of = bare) =>
    missingWords(of, [{ text }], language);

  it('are asked for by language, and those of all where none is told', () => {
    expect(missing('En Suisse.', 'fr-CH')).toEqual(['mul', 'fr']);
    expect(missing('In Switzerland.', 'en')).toEqual(['mul']);
    expect(missing('На Алясці.', null)).toEqual(['mul', 'fr', 'uk']);
    // Its script belies its language.
    expect(missing('На Алясці вони зустрілися знову.', 'fr')).toEqual(['mul', 'fr', 'uk']);
    // No word of Ukrainian can stand in it.
    expect(missing('En Suisse.', null)).toEqual(['mul', 'fr']);
  });
  it('are not asked for again', () => {
    const { mul = '' } = serialise(many).words;
    expect(missing('En Suisse.', 'fr', withWords(bare, { mul }))).toEqual(['fr']);
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
