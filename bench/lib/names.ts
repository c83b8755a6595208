import type { CompileInput } from '../../mentions/index.ts';
import { seeded } from './seeded.ts';
import type { BenchPage } from './served.ts';

const ONSETS = 'b br d dr f g gr h j k kl l m n p pr r s sh st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ei ou'.split(' ');
const ENDS = 'n r l s t k m nd rt sk nov berg man ski son ton'.split(' ');

const pick = (random: () => number, from: readonly string[]): string =>
  from[Math.floor(random() * from.length)] ?? '';

function word(random: () => number): string {
  const letters = `${pick(random, ONSETS)}${pick(random, VOWELS)}${pick(random, ONSETS)}${pick(random, VOWELS)}${pick(random, ENDS)}`;
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/** One name in so many stands in the pages. */
const REAL = 10;

/** Pairs of capitalised words in the pages, each once, in an order that a seed gives. */
export function namesIn(pages: readonly BenchPage[], seed: number): string[] {
  const found = new Set<string>();
  for (const { html } of pages) {
    const text = html.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, '\n');
    for (const [name] of text.matchAll(/\b[A-Z][a-z]{2,} [A-Z][a-z]{2,}\b/g)) found.add(name);
  }
  const random = seeded(seed);
  return [...found]
    .toSorted()
    .map((name) => [random(), name] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, name]) => name);
}

/** So many different names: one in ten from the pages as long as there are any, else invented ones. */
export function makeNames(count: number, real: readonly string[], seed: number): string[] {
  const random = seeded(seed);
  const names = new Set(real.slice(0, Math.floor(count / REAL)));
  while (names.size < count) names.add(`${word(random)} ${word(random)}`);
  return [...names];
}

/** A corpus in which each name is an event, found by its name alone. */
export const corpusOf = (names: readonly string[]): CompileInput => ({
  lexicons: { mul: { language: 'mul', classes: {} } },
  events: names.map((name, at) => ({
    id: `event-${at}`,
    mentions: {
      clues: {},
      patterns: { mul: [{ match: [name], form: 'name', points: 10 }] },
      anaphora: [],
    },
  })),
  actors: [],
});
