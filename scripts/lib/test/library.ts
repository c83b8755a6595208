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
