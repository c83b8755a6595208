/** V8 quotes this many characters on each side of the one that it could not read. */
const QUOTED_BEFORE = 10;

const lineAt = (text: string, offset: number): string =>
  `line ${text.slice(0, offset).split('\n').length}`;

/**
 * Where a text stops being JSON, from what `JSON.parse` said of it. V8 names line and column for most
 * mistakes; for an unexpected token it only quotes what stands around it, and for a missing end nothing.
 */
export function jsonPlace(text: string, message: string): string {
  const told = /\((line \d+ column \d+)\)/.exec(message)?.[1];
  if (told !== undefined) return told;
  const quoted = /token .*?, (\.\.\.)?"([^]*)"(?:\.\.\.)? is not valid JSON$/.exec(message);
  const around = quoted?.[2] ?? '';
  const start = around === '' ? -1 : text.indexOf(around);
  if (start < 0) return lineAt(text, text.trimEnd().length);
  const before = quoted?.[1] === undefined ? unexpectedIn(around, message) : QUOTED_BEFORE;
  return lineAt(text, start + before);
}

/** Where the unexpected token stands in a quotation that begins with the text itself. */
function unexpectedIn(around: string, message: string): number {
  const token = /token '(.)'/su.exec(message)?.[1] ?? '';
  return Math.max(0, around.lastIndexOf(token, QUOTED_BEFORE));
}
