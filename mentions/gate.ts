import { once } from './fold/once.ts';
import { allows } from './gate-dates.ts';
import { KnownTerms } from './gate-held.ts';
import { Nearness } from './gate-near.ts';
import { holdsPair } from './gate-pairs.ts';
import { conditionAt, possibleIn } from './gate-rows.ts';
import { openGate, type Condition } from './gate-text.ts';
import { GateWords } from './gate-words.ts';
import { finish } from './steps.ts';
import { CYRILLIC_LANGUAGES, lexiconOf, primaryTag } from './language.ts';

/**
 * What a text must hold for a mention to be possible, as one string, small enough to be read on
 * every page. It errs on one side only: where it says no, `spot` finds nothing.
 */
export type Gate = string;

/** What a gate is told of a page. */
interface Asking {
  /**
   * Gives the BCP 47 tags of all languages that it names for its text; null where some of it has none. Asked only
   * where the gate has other than names in large numbers.
   */
  readonly tags: () => readonly string[] | null;
  /** Gives the ISO day of its publication, null where it shows none; it may be of any day where this is left out. */
  readonly date?: (() => string | null) | undefined;
  /** Whether the text is a part of an article, of which the rest was looked at before. */
  readonly isPart?: boolean;
  /** What this gate has found in the same text before it changed; what it finds now is put to it. */
  readonly known?: KnownTerms | undefined;
}

/**
 * Whether the text may hold a mention: whether it holds all words of a condition, whether they stand near each other,
 * and last whether the page is of such a day.
 * @param tags as in `Asking`
 * @throws {GateError} where the gate is not one that this code wrote
 */
export function mayMention(
  gate: Gate,
  text: string,
  tags: readonly string[] | null = null,
  date?: () => string | null,
): boolean {
  return finish(gateSteps(gate, finish(GateWords.read(text)), { tags: () => tags, date }));
}

/** The same in steps, of which a long text makes none a long one. */
export function* gateSteps(
  gate: Gate,
  words: GateWords,
  { tags, date, isPart = false, known = new KnownTerms() }: Asking,
): Generator<void, boolean> {
  const open = openGate(gate);
  if (open.conditions.length > 0) {
    const held = yield* known.heldSteps(open, words, partsFor(tags(), words));
    yield;
    const possible = possibleIn(open.conditions, held, isPart).map((begin) =>
      conditionAt(open.conditions, begin, open.dates),
    );
    if (possible.length > 0) {
      const nearness = new Nearness(held, words);
      yield* nearness.findSteps(possible.flatMap(({ near }) => near));
      const day = once(() => date?.());
      for (const condition of possible) {
        if (nearness.meet(condition) && isInTime(condition, day())) return true;
        yield;
      }
    }
  }
  return holdsPair(open.pairs, words);
}

/** @param day undefined where the page may be of any */
const isInTime = ({ dates }: Condition, day: string | null | undefined): boolean =>
  day === undefined || allows(dates, day);

/** The parts of a gate that a text is asked for: those of all languages where the script belies what the page names. */
function partsFor(tags: readonly string[] | null, { isForeign }: GateWords): readonly string[] {
  const primary = tags?.map(primaryTag) ?? [''];
  if (isForeign) return ['latin', 'other'];
  if (primary.some((tag) => tag === '' || CYRILLIC_LANGUAGES.has(tag))) return ['latin'];
  return ['mul', ...new Set(primary.map(lexiconOf))];
}
