import { vi } from 'vitest';
import { Library } from '../../../data/library/library.ts';
import type { Corpus } from '../../../data/schema/corpus.ts';
import { makeCorpus } from './corpus.ts';

/** A library, and how often it reads its bundle. */
export function libraryOf(corpus: Corpus = makeCorpus()) {
  const fetchBundle = vi.fn(() => Promise.resolve<unknown>(structuredClone(corpus)));
  return { library: new Library(fetchBundle), fetchBundle };
}

/** As after a restart of the browser, with a bundle that must not be needed. */
export const reopened = (): Library =>
  new Library(() => Promise.reject(new Error('the bundle was read')));

export const idsOf = (entities: { id: string }[]): string[] => entities.map(({ id }) => id);

/** The same invented events as a corpus that someone else has made, under this id. */
export const strangerCorpus = (id: string, change: Partial<Corpus> = {}): Corpus =>
  makeCorpus({ id, title: { fr: `Corpus ${id}`, en: `The ${id} corpus` }, ...change });

export const FILE = { kind: 'file', name: 'a.json' } as const;
