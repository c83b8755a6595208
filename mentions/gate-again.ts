import { allows } from './gate-dates.ts';
import { LETTERS_A_WORD, Nearness } from './gate-near.ts';
import { holdsPair } from './gate-pairs.ts';
import { PHRASE_WORDS, type Condition, type OpenGate } from './gate-text.ts';
import { CUT, type GateWords } from './gate-words.ts';

/** What is known of a text that a gate has turned away, when a part of it has changed since. */
export interface TurnedAway {
  /** The conditions whose symbols it holds: not near each other, or on a page of another day. */
  readonly possible: readonly Condition[];
  /** The day of the page, if it was asked for. */
  readonly day: string | null | undefined;
  /** The BCP 47 tags that the page named, if they were asked for. */
  readonly tags: readonly string[] | null | undefined;
}

/** What a page says of itself. */
export interface PageFacts {
  /** Gives the BCP 47 tags of all languages that it names for its text; null where some of it has none. */
  readonly tags: () => readonly string[] | null;
  /** Gives the ISO day of its publication, null where it shows none; undefined where it may be of any day. */
  readonly date: () => string | null | undefined;
}

/** Of more words that are new, the whole is looked at: to look each of them up takes longer. */
const MOST_NEWS = 20;

/**
 * Whether the gate is closed still to a text that it has turned away before, told by the part that has changed: without
 * a new word of any term, no other condition is possible than before, and what meets now stands in that part, or
 * around it. In steps.
 * @returns null where that cannot be told, and the whole has to be looked at
 */
export function* isStillClosed(
  open: OpenGate,
  words: GateWords,
  page: PageFacts,
  { possible, day, tags }: TurnedAway,
): Generator<void, boolean | null> {
  // In other scripts, words stand in one another.
  if (words.everyScript) return null;
  const news = yield* words.newsSteps();
  if (news === null || news.size > MOST_NEWS) return null;
  if ([...news].some((word) => mayBeOfTerm(open, word))) return null;
  if (tags !== undefined && tags?.join() !== page.tags()?.join()) return null;
  if (possible.length > 0 && page.date() !== day) return null;
  yield;
  const longest = Math.max(0, ...possible.map(({ span }) => span));
  const part = words.around((longest + PHRASE_WORDS) * LETTERS_A_WORD);
  if (part === null) return null;
  const nearness = new Nearness(open, part);
  for (const condition of possible) {
    yield;
    const isInTime = day === undefined || allows(condition.dates, day);
    if (isInTime && (yield* nearness.meetSteps(condition))) return false;
  }
  return !holdsPair(open.pairs, part);
}

/** Whether a word of Latin letters may be one of some term, by its beginning. */
function mayBeOfTerm({ words }: OpenGate, word: string): boolean {
  if (words.includes(`,${word.slice(0, CUT)},`)) return true;
  for (let length = 0; length < CUT; length += 1) {
    if (words.includes(`,${word.slice(0, length)}*,`)) return true;
  }
  return false;
}
