import { daysOf } from './days.ts';
import type { Document } from './documents.ts';
import { termsOf, type Term, type Vocabulary } from './terms.ts';

/** The fields that hold words as they are spelt. */
export const WORDS = ['names', 'aliases', 'body', 'around'] as const;

/** What a term is worth by where it stands. */
export const BOOST = {
  names: 5,
  aliases: 3,
  body: 1,
  around: 1.2,
  /** How names sound. */
  sounds: 3,
  /** What names mean in any language, and what is said. */
  senses: 3,
  told: 0.8,
  /** Its own days. */
  days: 6,
};

type Field = keyof typeof BOOST;

const once = (found: readonly string[][]): string => [...new Set(found.flat())].join(' ');

const spelt = (terms: readonly Term[]): string => terms.flatMap(({ words }) => words).join(' ');

/** What is indexed of a document; terms are parted by spaces. */
export function fieldsOf(document: Document, vocabulary: Vocabulary): Record<Field, string> {
  const [names = [], aliases = [], body = [], around = []] = WORDS.map((field) =>
    termsOf(document[field], vocabulary),
  );
  return {
    names: spelt(names),
    aliases: spelt(aliases),
    body: spelt(body),
    around: spelt(around),
    sounds: once([...names, ...aliases].map(({ sounds }) => sounds)),
    senses: once(names.map(({ senses }) => senses)),
    told: once(body.map(({ senses }) => senses)),
    days: once(document.dates.map(daysOf)),
  };
}
