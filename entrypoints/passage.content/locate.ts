import search from 'approx-string-match';
import type { TextQuote } from '../../data/own/selector.ts';

/** A stretch of a text in UTF-16 units, end exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/** A text that is longer is searched for the very words alone: what searching costs is bounded. */
const MOST_TEXT = 300_000;
/** The share of a passage's characters that may have changed. */
const EDITED = 0.2;
/** The same where its context still stands beside it, unchanged. */
const EDITED_IN_PLACE = 0.45;
/** The share of a context's characters that may have changed. */
const CONTEXT_EDITED = 0.25;

/** How many places of one wording are looked at. */
const MOST_PLACES = 200;

function placesOf(text: string, words: string): Stretch[] {
  const found: Stretch[] = [];
  for (
    let start = text.indexOf(words);
    start >= 0 && found.length < MOST_PLACES;
    start = text.indexOf(words, start + 1)
  ) {
    found.push({ start, end: start + words.length });
  }
  return found;
}

/** How much of a context stands where it should, 0 to 1; an empty one says nothing. */
function likeness(text: string, context: string): number {
  if (context === '') return 0;
  if (text === context) return 1;
  const [best] = search(text, context, Math.floor(context.length * CONTEXT_EDITED));
  return best === undefined ? 0 : 1 - best.errors / context.length;
}

/** How well the context of a quote stands around a stretch, 0 to 2. */
function inContext(text: string, { start, end }: Stretch, { prefix, suffix }: TextQuote): number {
  // A few characters more, for what was put in.
  const spare = 8;
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  const wideBefore = text.slice(Math.max(0, start - prefix.length - spare), start);
  const wideAfter = text.slice(end, end + suffix.length + spare);
  return (
    (before === prefix ? likeness(before, prefix) : likeness(wideBefore, prefix)) +
    (after === suffix ? likeness(after, suffix) : likeness(wideAfter, suffix))
  );
}

function bestOf(text: string, places: readonly Stretch[], quote: TextQuote): Stretch | null {
  let best: Stretch | null = null;
  let score = -1;
  for (const place of places) {
    const own = inContext(text, place, quote);
    if (own > score) [best, score] = [place, own];
  }
  return best;
}

/** What stands between the context of a quote, where that is still there word for word. */
function betweenContext(text: string, { exact, prefix, suffix }: TextQuote): Stretch | null {
  if (prefix.trim() === '' || suffix.trim() === '') return null;
  const errors = Math.floor(exact.length * EDITED_IN_PLACE);
  for (const { end: start } of placesOf(text, prefix)) {
    const end = text.indexOf(suffix, start);
    if (end <= start || Math.abs(end - start - exact.length) > errors) continue;
    if (search(text.slice(start, end), exact, errors).length > 0) return { start, end };
  }
  return null;
}

/**
 * Where a passage stands in a text: word for word, and of several places the one whose context is most
 * like its own; else between its context; else, wherever it is, with few changes. Null where too much
 * has changed to call it the same passage.
 * Method: Myers' approximate string matching, as the package has it; linear in the text.
 * @param text with spaces folded, as in the quote
 */
export function locate(text: string, quote: TextQuote): Stretch | null {
  const { exact } = quote;
  if (exact === '') return null;
  const same = placesOf(text, exact);
  if (same.length > 0) return bestOf(text, same, quote);
  const between = betweenContext(text, quote);
  if (between !== null || text.length > MOST_TEXT) return between;
  const near = search(text, exact, Math.floor(exact.length * EDITED));
  return bestOf(text, near.slice(0, MOST_PLACES), quote);
}
