import type { Query } from 'minisearch';
import { WORDS } from './fields.ts';
import type { Term } from './terms.ts';

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** The number words of a day mean little beside the day that they write. */
const BESIDE_ITS_DAY = 0.2;
const STEM = 0.5;

/** The ways in which one term of a query may meet a text. Numbers have neither slips nor starts. */
export function waysOf({ words, sounds, senses }: Term): Query {
  const isDay = words.length > 1;
  const spelt = words.map((word) => ({
    queries: [word],
    fields: [...WORDS],
    prefix: !isNumber(word),
    fuzzy: word.length > 4 && !isNumber(word) ? 0.2 : false,
    ...(isDay ? { boostTerm: () => BESIDE_ITS_DAY } : {}),
  }));
  // A long word less its ending: "negotiators" also means "negotiating".
  const [long] = isDay ? [] : words.filter((word) => word.length > 6);
  const stem = { fields: [...WORDS], prefix: true, fuzzy: false, boostTerm: () => STEM };
  return {
    combineWith: 'OR',
    queries: [
      ...spelt,
      ...(long === undefined ? [] : [{ ...stem, queries: [long.slice(0, -2)] }]),
      {
        queries: sounds,
        fields: ['sounds'],
        prefix: false,
        fuzzy: (sound) => (sound.length > 6 ? 0.2 : false),
      },
      { queries: senses, fields: ['senses', 'told', 'days'], prefix: false, fuzzy: false },
    ],
  };
}

/** How surely what was found is what was asked for, from 0 to 1: the very word, its start, its sound. */
export function sureness({ words }: Term, found: readonly string[]): number {
  const sure = found.map((form) => {
    if (words.includes(form) || form.startsWith('@')) return 1;
    if (words.some((word) => form.startsWith(word))) return 0.95;
    return form.startsWith('~') ? 0.9 : 0.6;
  });
  return Math.max(...sure);
}
