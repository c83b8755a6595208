import { readCorpus } from '../check/read-corpus.ts';
import { sha256 } from '../sha256.ts';
import { versionOf } from '../check/joined.ts';
import type { Library } from '../library/library.ts';
import type { Corpus } from '../schema/corpus.ts';
import { emptyOwn } from './document.ts';

/**
 * The reader's own corpus as a document: the first that was made here and is still there; null before
 * there is one. What is written in a private window is read and changed there alone.
 */
export async function ownDocument(library: Library): Promise<Corpus | null> {
  const guests = await library.guests();
  const own = (await library.corpora()).find(
    ({ id, origin, removed }) => origin.kind === 'own' && removed === null && !guests.has(id),
  );
  return own === undefined ? null : library.document(own.id);
}

/** What a change of the own corpus was made from, and what it made. */
export interface Change {
  before: Corpus;
  after: Corpus;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Checked as any corpus is: what comes out can be given to anyone. */
async function checkedOwn(corpus: Corpus): Promise<Corpus> {
  const { version: _before, ...content } = { ...corpus, asOf: today() };
  const version = versionOf(content, await sha256(JSON.stringify(content)));
  const text = JSON.stringify({ ...content, version });
  return readCorpus({ kind: 'file', name: corpus.id, text });
}

/** One change at a time, whichever page of the extension it comes from. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('parallax-own', work);

/**
 * Changes the reader's own corpus, in one transaction; it is made where there is none yet.
 * @param title of a corpus that is made
 * @throws {RefusedCorpus} where what comes out is no sound corpus; then nothing has changed
 */
export const changeOwn = (
  library: Library,
  title: string,
  change: (corpus: Corpus) => Corpus,
): Promise<Change> =>
  alone(async () => {
    const before = (await ownDocument(library)) ?? emptyOwn(title, today());
    const after = await checkedOwn(change(before));
    await library.install(after, { kind: 'own' });
    return { before, after };
  });

/**
 * Puts the own corpus back to what it was before a change.
 * @returns false, with nothing changed, where it was changed again since
 */
export const undoOwn = (library: Library, { before, after }: Change): Promise<boolean> =>
  alone(async () => {
    const now = await ownDocument(library);
    if (now?.id !== after.id || now.version !== after.version) return false;
    await library.install(before, { kind: 'own' });
    return true;
  });
