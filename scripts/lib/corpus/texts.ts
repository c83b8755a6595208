import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Source } from '../../../data/schema/source.ts';
import { problem, type Placed } from '../../../data/check/placed.ts';

/** A text that accounts may be drawn from, as it lies in the folder of sources. */
export interface Text {
  readonly name: string;
  readonly content: string;
  readonly sha256: string;
  readonly paragraphs: readonly string[];
}

/** Paragraph n is the n-th line that is not blank; a form feed or a no-break space alone is blank. */
const paragraphsOf = (content: string): string[] =>
  content.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');

/** The `.txt` files of a folder. */
export const readTexts = (dir: string): Text[] =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => {
      const bytes = readFileSync(join(dir, name));
      const content = bytes.toString('utf8');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { name, content, sha256, paragraphs: paragraphsOf(content) };
    });

/** For each source the text that it was read from, told by its SHA-256, and what does not fit. */
export function matchTexts(
  sources: readonly Placed<Source>[],
  texts: readonly Text[],
): { readonly matched: ReadonlyMap<string, Text>; readonly problems: readonly string[] } {
  const matched = new Map<string, Text>();
  const problems: string[] = [];
  for (const placed of sources) {
    const text = texts.find(({ sha256 }) => sha256 === placed.value.sha256);
    if (text === undefined) {
      const what = `source ${placed.id}: no file of the folder of sources has its SHA-256`;
      problems.push(problem(placed, 'sha256', `${what}${hint(placed.value, texts)}`));
      continue;
    }
    matched.set(placed.id, text);
    const found = text.paragraphs.length;
    if (found !== placed.value.paragraphs) {
      const what = `expected ${found}, as ${text.name} has, found ${placed.value.paragraphs}`;
      problems.push(problem(placed, 'paragraphs', what));
    }
  }
  return { matched, problems };
}

/** The file that may have been meant: one named for the source, or one of the same length. */
function hint(source: Source, texts: readonly Text[]): string {
  const isNamedFor = ({ name }: Text): boolean => {
    const [one, other] = [parse(name).name.toLowerCase(), source.id];
    return one.includes(other) || other.includes(one);
  };
  const named = texts.find(isNamedFor);
  if (named !== undefined) return ` (${named.name} has nearly its name, and ${named.sha256})`;
  const long = texts.find(({ paragraphs }) => paragraphs.length === source.paragraphs);
  if (long === undefined) return '';
  return ` (${long.name} has ${source.paragraphs} paragraphs too, and ${long.sha256})`;
}
