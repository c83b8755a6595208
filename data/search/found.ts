import type { Certainty } from '../schema/account.ts';

export const FOUND_KINDS = ['event', 'actor', 'source', 'account'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** A piece of a shown text: one of the words that were found, or what stands between them. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** One thing found, with the words to show for it. */
export interface Found {
  kind: FoundKind;
  id: string;
  /** The event whose note holds an account; for anything else its own id. */
  leadsTo: string;
  title: Piece[];
  text: Piece[];
}

/** What a reader narrows a search to; null lets everything through. */
export interface Filters {
  kind: FoundKind | null;
  /** A source's id: what it says, and the events it speaks of. */
  source: string | null;
  certainty: Certainty | null;
}

export const NO_FILTERS: Filters = { kind: null, source: null, certainty: null };
