import { replaceUnsafe } from '../schema/scalars.ts';

/** A text as one line: runs of space and of what has no business in it become one space. */
export const oneLine = (text: string): string =>
  replaceUnsafe(text, () => ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The same, cut at the end of a word where it is longer than `most` UTF-16 units. */
export function shortLine(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${oneLine(space > most / 2 ? cut.slice(0, space) : cut)}…`;
}
