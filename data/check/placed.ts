/** Something read from a file of a corpus, with where it stands, so that a problem can name the place. */
export interface Placed<T> {
  readonly value: T;
  readonly id: string;
  readonly file: string;
  /** Dot path in the file; empty where the file holds nothing else. */
  readonly path: string;
}

/** The dot path of a place inside something placed, with its id where the path alone says little. */
export function placeOf(placed: Placed<unknown>, inside = ''): string {
  const path = [placed.path, inside].filter((part) => part !== '').join('.');
  if (path === '') return '(the whole file)';
  return placed.path === '' ? path : `${path} (${placed.id})`;
}

/** A problem as its one line: file, place in it, what was expected and what found. */
export const problem = (placed: Placed<unknown>, inside: string, what: string): string =>
  `${placed.file}: ${placeOf(placed, inside)}: ${what}`;

/** A value as it is shown in a problem: short enough for one line. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
