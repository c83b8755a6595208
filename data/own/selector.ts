/** Characters of context on each side of a passage. */
export const CONTEXT = 32;

/** A W3C Web Annotation TextQuoteSelector. */
export interface TextQuote {
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * A passage that was made shorter by its reader, with the context that it then has.
 * @returns null where the words do not stand in the passage, or beside it, as it was taken
 */
export function narrowed(from: TextQuote, exact: string): TextQuote | null {
  const text = from.prefix + from.exact + from.suffix;
  const within = text.indexOf(exact, Math.max(0, from.prefix.length - exact.length));
  const start = within < 0 ? text.indexOf(exact) : within;
  if (exact === '' || start < 0) return null;
  const end = start + exact.length;
  return {
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}
