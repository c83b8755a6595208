import type { Lexicon } from '../../mentions/index.ts';
import { dayAt, makeMonths, type Months } from './days.ts';
import { soundOf } from './sound.ts';
import { makeThesaurus, type Thesaurus } from './thesaurus.ts';
import { wordsOf, type Word } from './words.ts';

/** A word, or the words of one day, with all that they are looked up by. */
export interface Term {
  start: number;
  end: number;
  /** The words as they are, folded; several for a day. */
  words: string[];
  /** How it sounds: `~vitkof`. */
  sounds: string[];
  /** What it means in any language: `[summit]`, `@08-15`. */
  senses: string[];
}

/** What is known of words: months and meanings in the languages of the lexicons. */
export interface Vocabulary {
  months: Months;
  thesaurus: Thesaurus;
}

export const makeVocabulary = (lexicons: readonly Lexicon[]): Vocabulary => ({
  months: makeMonths(lexicons),
  thesaurus: makeThesaurus(lexicons),
});

function wordTerm({ start, end, folded }: Word, { thesaurus }: Vocabulary): Term {
  const sound = soundOf(folded);
  return {
    start,
    end,
    words: [folded],
    sounds: sound === null ? [] : [`~${sound}`],
    senses: thesaurus(folded).map((name) => `[${name}]`),
  };
}

/** The terms of a text, in its order. Texts and queries are read alike, so that they meet. */
export function termsOf(text: string, vocabulary: Vocabulary): Term[] {
  const words = wordsOf(text);
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const first = words[at];
    if (first === undefined) break;
    const day = dayAt(words, at, vocabulary.months);
    if (day === null) {
      terms.push(wordTerm(first, vocabulary));
      at++;
      continue;
    }
    const written = words.slice(at, at + day.words);
    terms.push({
      start: first.start,
      end: written.at(-1)?.end ?? first.end,
      words: written.map(({ folded }) => folded),
      sounds: [],
      senses: day.tokens,
    });
    at += day.words;
  }
  return terms;
}
