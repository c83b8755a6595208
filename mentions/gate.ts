import { allows } from './gate-dates.ts';
import { isStillClosed, type PageFacts, type TurnedAway } from './gate-again.ts';
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
 * @param tags BCP 47 tags of all languages that the page names for its text; null where some of it
 *   has none
 * @param date gives the ISO day of the page's publication, null where it shows none; asked only where
 *   the words alone do not turn the page away. Where it is left out, the page may be of any day
 * @throws {GateError} where the gate is not one that this code wrote
 */
export function mayMention(
  gate: Gate,
  text: string,
  tags: readonly string[] | null = null,
  date?: () => string | null,
): boolean {
  return finish(gateSteps(gate, new GateWords(text), { tags: () => tags, date })) === null;
}

/** What a gate is told of a page. */
interface Asking {
  /** Asked only where the gate has other than names in large numbers. */
  readonly tags: () => readonly string[] | null;
  readonly date?: PageFacts['date'] | undefined;
  /** Whether the text is a part of an article, of which the rest was looked at before. */
  readonly isPart?: boolean;
  /** What the gate gave for the text as it was when its words were gathered last. */
  readonly before?: TurnedAway | null | undefined;
}

/**
 * The same in steps, of which a long text makes none a long one.
 * @returns what is of use once the text has changed; null where it may hold a mention
 */
export function* gateSteps(
  gate: Gate,
  words: GateWords,
  { tags, date = () => undefined, isPart = false, before = null }: Asking,
): Generator<void, TurnedAway | null> {
  let told: readonly string[] | null | undefined;
  const languages = () => lexiconsOf((told = tags()), words);
  const open = openGate(gate, languages, words.everyScript);
  if (before !== null && !isPart) {
    const isClosed = yield* isStillClosed(open, words, { tags, date }, before);
    if (isClosed !== null) return isClosed ? before : null;
  }
  const nearness = new Nearness(open, words);
  const { looked, sought } = open.keys;
  // Names in large numbers are asked for without them.
  if (looked.length > 0) yield* words.cutSteps();
  const keys = keysIn({ looked, sought }, words);
  yield;
  const possible = yield* heldIn(open, {
    mayHave: (key) => keys.has(key),
    has: (symbol) => nearness.stands(symbol),
    isPart,
  });
  let day: string | null | undefined;
  if (possible.length > 0) {
    day = date();
    for (const condition of possible) {
      yield;
      const isInTime = day === undefined || allows(condition.dates, day);
      if (isInTime && (yield* nearness.meetSteps(condition))) return null;
    }
  }
  return holdsPair(open.pairs, words) ? null : { possible, day, tags: told };
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
function keysIn({ looked, sought }: OpenGate['keys'], words: GateWords): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { cuts, of } of looked) {
    for (const cut of new Set(cuts).intersection(words.cuts)) {
      for (const symbol of of(cuts.indexOf(cut))) found.add(Number(symbol));
    }
  }
  for (const { cuts, of } of sought) {
    for (const [at, cut] of cuts.entries()) {
      if (words.hasCut(cut)) for (const symbol of of(at)) found.add(Number(symbol));
    }
  }
  return found;
}
