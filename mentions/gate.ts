import { allows } from './gate-dates.ts';
import { Nearness } from './gate-near.ts';
import { holdsPair } from './gate-pairs.ts';
import { heldIn } from './gate-rows.ts';
import { openGate, type Condition, type OpenGate } from './gate-text.ts';
import { GateWords } from './gate-words.ts';
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
  const open = openGate(gate, lexiconsOf(tags, words), words.everyScript);
  const nearness = new Nearness(open, words);
  const possible = heldIn(open, cutsIn(open, words), (symbol) => nearness.stands(symbol));
  let day: string | null | undefined;
  const isInTime = ({ dates }: Condition): boolean => {
    if (dates === null || date === undefined) return true;
    if (day === undefined) day = date();
    return allows(dates, day);
  };
  return (
    possible.some((condition) => nearness.meet(condition) && isInTime(condition)) ||
    holdsPair(open.pairs, words)
  );
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

/** By symbol 1 where the text holds the cut of one of its terms. */
function cutsIn({ cuts: { looked, sought }, symbols }: OpenGate, words: GateWords): Uint8Array {
  const found = new Uint8Array(symbols);
  for (const { cuts, of } of looked) {
    // Indexed, because an iterator costs more than all else here before code is optimised.
    for (let cut = 0; cut < cuts.length; cut += 1) {
      if (words.cuts.has(cuts[cut] ?? '')) for (const symbol of of(cut)) found[Number(symbol)] = 1;
    }
  }
  for (const { cuts, of } of sought) {
    for (const [at, cut] of cuts.entries()) {
      if (words.has(cut)) for (const symbol of of(at)) found[Number(symbol)] = 1;
    }
  }
  return found;
}
