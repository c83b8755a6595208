import { allows } from './gate-dates.ts';
import { GateWords } from './gate-words.ts';
import { openGate, wordsOfTerm, type Condition, type OpenGate } from './gate-text.ts';
import { standNear } from './gate-near.ts';
import { CYRILLIC_LANGUAGES, lexiconOf, primaryTag } from './language.ts';

/**
 * What a text must hold for a mention to be possible, as one string, small enough to be read on
 * every page. It errs on one side only: where it says no, `spot` finds nothing.
 */
export type Gate = string;

/**
 * Whether the text may hold a mention. First only which words it holds at all: that turns nearly
 * every page away, and is done by the browser's own calls over the whole text, which are fast where
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
  const words = new GateWords(text);
  const open = openGate(gate, lexiconsOf(tags, words), words.everyScript);
  const possible = held(open, words);
  if (possible.length === 0) return false;
  const day = date?.();
  const inTime = possible.filter(({ dates }) => day === undefined || allows(dates, day));
  return inTime.length > 0 && standNear(open, inTime, words);
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

/** The conditions whose symbols the text holds, wherever they stand. */
function held(open: OpenGate, words: GateWords): readonly Condition[] {
  const known: (boolean | undefined)[] = [];
  const hasTerm = (term: string): boolean =>
    term.includes(' ') ? wordsOfTerm(term).every((word) => words.has(word)) : words.has(term);
  const has = (symbol: number): boolean => (known[symbol] ??= open.terms(symbol).some(hasTerm));
  const possible: Condition[] = [];
  for (const [key, near, span, article, on] of open.conditions) {
    if (!key.some(has) || !near.every(has) || !article.every((group) => group.some(has))) continue;
    const dates = on === null ? null : { undated: on[0] === 1, first: on[1], last: on[2] };
    possible.push({ key, near, span, article, dates });
  }
  return possible;
}
