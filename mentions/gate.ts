import { allows } from './gate-dates.ts';
import { Nearness } from './gate-near.ts';
import { holdsPair } from './gate-pairs.ts';
import { heldIn } from './gate-rows.ts';
import { openGate, type OpenGate } from './gate-text.ts';
import { GateWords } from './gate-words.ts';
import { finish } from './steps.ts';
import { CYRILLIC_LANGUAGES, lexiconOf, primaryTag } from './language.ts';

/**
 * What a text must hold for a mention to be possible, as one string, small enough to be read on
 * every page. It errs on one side only: where it says no, `spot` finds nothing.
 */
export type Gate = string;

/**
 * Whether the text may hold a mention. First only which words it holds at all: that turns most
 * pages away, and is done by the browser's own calls over the whole text, which are fast where
 * a script has just begun. Where it holds all words of a condition, whether they stand near each other.
 * @param text or its words, where several gates are asked of one text
 * @param tags BCP 47 tags of all languages that the page names for its text; null where some of it
 *   has none
 * @param date gives the ISO day of the page's publication, null where it shows none; asked only where
 *   the words alone do not turn the page away. Where it is left out, the page may be of any day
 * @throws {GateError} where the gate is not one that this code wrote
 */
export function mayMention(
  gate: Gate,
  text: string | GateWords,
  tags: readonly string[] | null = null,
  date?: () => string | null,
): boolean {
  const words = typeof text === 'string' ? new GateWords(text) : text;
  return finish(mayMentionSteps(gate, words, () => tags, date));
}

/**
 * The same in steps, of which a long text makes none a long one.
 * @param tags asked only where the gate has other than names in large numbers
 * @param isPart whether the text is a part of an article, of which the rest was looked at before
 */
export function* mayMentionSteps(
  gate: Gate,
  words: GateWords,
  tags: () => readonly string[] | null,
  date?: () => string | null,
  isPart = false,
): Generator<void, boolean> {
  const open = openGate(gate, () => lexiconsOf(tags(), words), words.everyScript);
  const nearness = new Nearness(open, words);
  // Names in large numbers are asked for without them.
  if (open.keys.looked.length > 0) yield* words.cutSteps();
  const keys = keysIn(open, words);
  yield;
  const possible = yield* heldIn(open, {
    mayHave: (key) => keys.has(key),
    has: (symbol) => nearness.stands(symbol),
    isPart,
  });
  if (possible.length > 0) {
    const day = date?.();
    for (const condition of possible) {
      yield;
      const isInTime = day === undefined || allows(condition.dates, day);
      if (isInTime && (yield* nearness.meetSteps(condition))) return true;
    }
  }
  return holdsPair(open.pairs, words);
}

/** The lexicons whose words count; null for all, as where the script belies what the page names. */
function lexiconsOf(
  tags: readonly string[] | null,
  { everyScript }: GateWords,
): ReadonlySet<string> | null {
  if (tags === null || everyScript) return null;
  const primary = tags.map(primaryTag);
  if (primary.some((tag) => tag === '' || CYRILLIC_LANGUAGES.has(tag))) return null;
  return new Set(primary.map(lexiconOf));
}

/** The keys of which a text may hold a term. Sets are compared by the browser itself. */
function keysIn({ keys }: OpenGate, words: GateWords): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { cuts, of } of keys.looked) {
    for (const cut of new Set(cuts).intersection(words.cuts)) {
      for (const symbol of of(cuts.indexOf(cut))) found.add(Number(symbol));
    }
  }
  for (const { cuts, of } of keys.sought) {
    for (const [at, cut] of cuts.entries()) {
      if (words.hasCut(cut)) for (const symbol of of(at)) found.add(Number(symbol));
    }
  }
  return found;
}
