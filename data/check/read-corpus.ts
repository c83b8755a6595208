import { sha256 } from '../sha256.ts';
import type { Corpus } from '../schema/corpus.ts';
import { BOUNDS } from './bounds.ts';
import { impossibleDates } from './dates.ts';
import { duplicateIds } from './ids.ts';
import { joined, versionOf } from './joined.ts';
import { loadDocument } from './load-document.ts';
import { loadFolder } from './load-folder.ts';
import type { Loaded } from './loaded.ts';
import { firstRefusal } from './patterns.ts';
import { danglingReferences } from './references.ts';
import { legible } from '../schema/scalars.ts';
import { inSlices } from './steps.ts';

/** What a reader chose: one file, or the files of a folder by path. */
export type Chosen =
  | { kind: 'file'; name: string; text: string }
  | { kind: 'folder'; name: string; texts: ReadonlyMap<string, string> };

/** A corpus that cannot be taken: one line for each problem, with file, place, expected and found. */
export class RefusedCorpus extends Error {
  override name = 'RefusedCorpus';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    // What is refused is quoted, and must not spoil the line that quotes it.
    const lines = problems.map(legible);
    super(lines.join('\n'));
    this.problems = lines;
  }
}

interface Watch {
  signal?: AbortSignal;
  /** Called with the share that is read, 0 to 1, of what is read at the moment. */
  progress?: (share: number) => void;
}

function tooMuch(chosen: Chosen): string | null {
  const { name } = chosen;
  const texts = chosen.kind === 'file' ? [chosen.text] : [...chosen.texts.values()];
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  if (size > BOUNDS.text) {
    return `${name}: expected at most ${BOUNDS.text} characters, found ${size}`;
  }
  if (texts.length > BOUNDS.files) {
    return `${name}: expected at most ${BOUNDS.files} files, found ${texts.length}`;
  }
  return null;
}

/** What must hold of a corpus before the library can take it; editorial rules are no part of it. */
function unsound(loaded: Loaded): string[] {
  const problems = [
    ...duplicateIds(loaded),
    ...danglingReferences(loaded),
    ...impossibleDates(loaded),
  ];
  if (problems.length > 0) return problems;
  const refused = firstRefusal(loaded);
  return refused === null ? [] : [`${loaded.root}: ${refused}`];
}

/**
 * Reads and checks a corpus that came from outside; nothing is stored.
 * @throws {RefusedCorpus} with all that is wrong, or what the signal was aborted with
 */
export async function readCorpus(chosen: Chosen, watch: Watch = {}): Promise<Corpus> {
  const beyond = tooMuch(chosen);
  if (beyond !== null) throw new RefusedCorpus([beyond]);
  const steps =
    chosen.kind === 'file'
      ? loadDocument(chosen.name, chosen.text)
      : loadFolder(chosen.name, chosen.texts);
  const loaded = await inSlices(steps, watch);
  if (loaded.problems.length > 0) throw new RefusedCorpus(loaded.problems);
  const problems = unsound(loaded);
  if (problems.length > 0) throw new RefusedCorpus(problems);
  watch.signal?.throwIfAborted();
  const content = joined(loaded);
  if (loaded.version !== null) return { ...content, version: loaded.version };
  return { ...content, version: versionOf(content, await sha256(JSON.stringify(content))) };
}
