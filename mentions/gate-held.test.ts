import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../bench/lib/names.ts';
import { readMentionInput } from '../scripts/lib/read-corpus.ts';
import { EVENTS, LANGUAGES } from '../scripts/lib/spot/sentences.ts';
import { compile, finish, gate, gateSteps, GateWords, KnownTerms } from './index.ts';

const bundled = gate(compile(readMentionInput('data/corpus')));
const names = Array.from(
  { length: 80 },
  (_, at) => `Vorn${String.fromCharCode(97 + (at % 26))}k Zal${at}`,
);

/** Whether the gate is open to each of the texts, told of what was found before; and as if it were the first. */
function looks(
  its: string,
  texts: readonly string[],
  { day = '2025-12-02', tags = (_at: number) => ['en'] } = {},
) {
  const known = new KnownTerms();
  return texts.map((text, at) => {
    const page = { tags: () => tags(at), date: () => day };
    const isOpen = (one?: KnownTerms) =>
      finish(gateSteps(its, finish(GateWords.read(text)), { ...page, known: one }));
    return { again: isOpen(known), anew: isOpen() };
  });
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

describe('a gate that knows what it has found in a text', () => {
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
    ['a string among letters without spaces', ['会谈在今天', '特朗普提出的28点和平计划']],
    [
      'capitals in one place and another word in another',
      [`The alaska summit. ${far} It was warm.`, `The Alaska summit. ${far} It was cold.`],
    ],
  ])('is open to: %s', (_, texts) => {
    const open = texts.map((__, at) => at === texts.length - 1);
    const all = looks(bundled, texts, { day: '2025-08-16' });
    expect(all.map(({ again }) => again)).toEqual(open);
  });

  it('looks again where the page names another language, of which nothing is known', () => {
    const pattern = { match: ['sommet de Vornak'], form: 'name', points: 10 } as const;
    const mentions = { clues: {}, patterns: { fr: [pattern] }, anaphora: [] };
    const lexicons = { fr: { language: 'fr', classes: {} } };
    const its = gate(compile({ lexicons, events: [{ id: 'summit', mentions }], actors: [] }));
    const text = 'Le sommet de Vornak a eu lieu hier.';
    const tags = (at: number) => (at === 0 ? ['en'] : ['fr']);
    const all = looks(its, [text, `${text} Oui.`], { tags });
    expect(all.map(({ again }) => again)).toEqual([false, true]);
  });
});

it('knows a word that is a term of very many symbols', () => {
  const classes = Object.fromEntries(
    Array.from({ length: 600 }, (_, at) => [`c${at}`, ['vornak', `zal${at}`]]),
  );
  const patterns = Object.keys(classes).map((name) => ({
    match: [`[${name}] summit`],
    form: 'name' as const,
    points: 10,
  }));
  const mentions = { clues: {}, patterns: { en: patterns }, anaphora: [] };
  const lexicons = { en: { language: 'en', classes } };
  const its = gate(compile({ lexicons, events: [{ id: 'summit', mentions }], actors: [] }));
  const isOpen = (text: string) => looks(its, [text], { tags: () => ['en'] })[0]?.anew;
  expect([isOpen('The Vornak summit.'), isOpen('The zal599 summit.'), isOpen('A summit.')]).toEqual(
    [true, true, false],
  );
});
