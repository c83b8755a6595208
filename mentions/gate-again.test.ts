import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../bench/lib/names.ts';
import { readMentionInput } from '../scripts/lib/read-corpus.ts';
import { EVENTS, LANGUAGES } from '../scripts/lib/spot/sentences.ts';
import { compile, finish, gate, gateSteps, GateWords, type KnownWords } from './index.ts';

const bundled = gate(compile(readMentionInput('data/corpus')));
const names = Array.from(
  { length: 80 },
  (_, at) => `Vorn${String.fromCharCode(97 + (at % 26))}k Zal${at}`,
);

/** Looks at one text after the other, and at each also as if it were the first. */
function looks(
  its: string,
  texts: readonly string[],
  { day = '2025-12-02', tags = (_at: number) => ['en'] } = {},
) {
  let words: KnownWords | null = null;
  let before = null;
  const seen: { again: boolean; anew: boolean }[] = [];
  for (const [at, text] of texts.entries()) {
    const page = { tags: () => tags(at), date: () => day };
    const now = new GateWords(text, words);
    // As after the gate of another corpus: one of names alone does not ask for them.
    finish(now.cutSteps());
    before = finish(gateSteps(its, now, { ...page, before }));
    words = now.known;
    seen.push({
      again: before === null,
      anew: finish(gateSteps(its, new GateWords(text), page)) === null,
    });
  }
  return seen;
}

/** Some of the words of true sentences, and words that stand anywhere: most of these texts are turned away. */
const pool = [
  ...new Set([
    ...[...EVENTS, ...LANGUAGES]
      .flatMap(([, , text]) => text.split(/\s+/))
      .flatMap((one) => [one, one.toLowerCase()]),
    ...'the of and bakery opens at seven more _ , .'.split(' '),
  ]),
];
const word = fc.constantFrom(...pool);
const start = fc.array(word, { maxLength: 80 });
/** What is put where, and how much goes there. */
const changes = fc.array(fc.tuple(fc.nat(90), fc.nat(12), fc.array(word, { maxLength: 3 })), {
  minLength: 1,
  maxLength: 8,
});

describe('a gate that has turned a text away', () => {
  it.each([
    ['of conditions', bundled],
    ['of many names', gate(compile(corpusOf(names)))],
  ])('lets through each change of it that it would let through at once: %s', (_, its) => {
    fc.assert(
      fc.property(start, changes, (first, all) => {
        const texts = [first];
        for (const [at, gone, put] of all)
          texts.push((texts.at(-1) ?? []).toSpliced(at, gone, ...put));
        for (const { again, anew } of looks(
          its,
          texts.map((some) => some.join(' ')),
        )) {
          if (anew) expect(again).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  const far = 'and so on '.repeat(200);
  it.each([
    ['a word that was missing', [`A 28-point plane. ${far}`, `A 28-point plan of peace. ${far}`]],
    [
      'what stood between is gone',
      [`A 28-point list. ${far} A peace plan.`, 'A 28-point peace plan.'],
    ],
    [
      'a name of before comes near another',
      [
        `They wrote of 28 points. ${far}peace plan`,
        `They wrote of a 28-point peace plan. ${far}peace plan`,
      ],
    ],
    [
      'a stem that was gone for a while',
      [`A look at Alaska. ${far}`, `A report on the summit. ${far}`, `The Alaska summit. ${far}`],
    ],
    ['a capital alone', [`The alaska summit. ${far}`, `The Alaska summit. ${far}`]],
    [
      'capitals in one place and another word in another',
      [`The alaska summit. ${far} It was warm.`, `The Alaska summit. ${far} It was cold.`],
    ],
  ])('is asked anew: %s', (_, texts) => {
    const open = texts.map((__, at) => at === texts.length - 1);
    const all = looks(bundled, texts, { day: '2025-08-16' });
    expect(all.map(({ again }) => again)).toEqual(open);
  });

  it('is asked anew where the page names another language, of which it may have no key', () => {
    const pattern = { match: ['sommet de Vornak'], form: 'name', points: 10 } as const;
    const mentions = { clues: {}, patterns: { fr: [pattern] }, anaphora: [] };
    const lexicons = { fr: { language: 'fr', classes: {} } };
    const its = gate(compile({ lexicons, events: [{ id: 'summit', mentions }], actors: [] }));
    const texts = [
      'Le sommet de Vornak a eu lieu hier.',
      'Le sommet de Vornak a eu lieu hier. Oui.',
    ];
    const tags = (at: number) => (at === 0 ? ['en'] : ['fr']);
    expect(looks(its, texts, { tags }).map(({ again }) => again)).toEqual([false, true]);
  });

  it('is asked anew where signs alone part two words of a name', () => {
    const signs = '· '.repeat(300);
    const all = looks(gate(compile(corpusOf(names))), [
      `Vornbk ${signs}Zal1x`,
      `Vornbk ${signs}Zal1`,
    ]);
    expect(all.map(({ again }) => again)).toEqual([false, true]);
  });

  it('is asked of nothing but the part that has changed', () => {
    const text = `Russia and Ukraine spoke of a plan. ${far}`;
    const first = new GateWords(text);
    const page = { tags: () => ['en'], date: () => '2025-12-02' };
    const before = finish(gateSteps(bundled, first, page));
    const next = new GateWords(`${text} umbrella`, first.known);
    expect(finish(gateSteps(bundled, next, { ...page, before }))).toBe(before);
  });
});
