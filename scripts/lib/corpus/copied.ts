import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from './texts.ts';
import { MOST_WORDS, plainWords, wordsOf } from './words.ts';

/** The shortest run of words that is too long to share with a source. */
const RUN = MOST_WORDS + 1;

const runAt = (words: readonly string[], at: number): string => words.slice(at, at + RUN).join(' ');

/** For each run of 13 words in the texts, the text that it stands in. */
function runsOf(texts: readonly Text[]): Map<string, string> {
  const runs = new Map<string, string>();
  for (const { name, content } of texts) {
    const words = plainWords(content);
    for (let at = 0; at + RUN <= words.length; at += 1) runs.set(runAt(words, at), name);
  }
  return runs;
}

const filesUnder = (root: string): string[] =>
  statSync(root).isDirectory()
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted()
    : [root];

interface Copy {
  /** The first of the copied words, as an index. */
  readonly at: number;
  readonly length: number;
  /** The text that they stand in. */
  readonly name: string;
}

/** The copied passages of a text, each at its full length. */
function* copiesIn(words: readonly string[], runs: ReadonlyMap<string, string>): Generator<Copy> {
  for (let at = 0; at + RUN <= words.length; at += 1) {
    const name = runs.get(runAt(words, at));
    if (name === undefined) continue;
    let last = at;
    while (runs.has(runAt(words, last + 1))) last += 1;
    yield { at, length: last - at + RUN, name };
    at = last + RUN - 1;
  }
}

/**
 * Words copied from a source: runs of more than 12 that any file of the corpus shares with any text.
 * @param told fragments whose length is a problem already; they are not told of again.
 */
export function copiedRuns(
  root: string,
  texts: readonly Text[],
  told: readonly string[],
): string[] {
  const runs = runsOf(texts);
  const known = told.map((fragment) => plainWords(fragment).join(' '));
  return filesUnder(root).flatMap((file) => {
    const content = readFileSync(file, 'utf8').normalize('NFC');
    const words = wordsOf(content);
    const plain = words.map(({ text }) => text);
    return [...copiesIn(plain, runs)].flatMap(({ at, length, name }) => {
      const copied = plain.slice(at, at + length).join(' ');
      if (known.some((fragment) => fragment.includes(copied))) return [];
      const line = content.slice(0, words[at]?.at).split('\n').length;
      const what = `expected ${MOST_WORDS} words at most in a row from ${name}, found ${length}`;
      return [`${file}: line ${line}: ${what}: "${runAt(plain, at)} …"`];
    });
  });
}
