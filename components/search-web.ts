import { ask } from '../messages.ts';
import type { OnSearch } from './Evidence.tsx';

/** Looks for quoted words in a tab of its own; called on a reader's own click alone, by `Evidence`. */
export const searchWeb: OnSearch = (text) => {
  ask('search-web', { text }).catch((error: unknown) =>
    console.warn('Parallax could not search:', error),
  );
};
