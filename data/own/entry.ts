import type { Certainty } from '../schema/account.ts';
import type { Genre } from '../schema/source.ts';

/** One of those who say it, as the reader writes them. */
export interface SaidBy {
  as: string;
  anonymous: boolean;
}

/**
 * An account as it stands in the form: texts as they are typed, an empty one where there is nothing.
 * The reader writes one language; it stands for both (docs/adr/0015-grown-while-reading.md).
 */
export interface Entry {
  /** Key of an event of any corpus; empty for a new one. */
  event: string;
  eventTitle: string;
  eventWhen: string;
  eventLine: string;
  /** What texts call it, one name on each line. */
  eventNames: string;
  /** Id in its event; empty for a new one. */
  question: string;
  questionText: string;
  questionKind: string;
  /** Id in its event; empty for a new one. */
  position: string;
  positionText: string;
  statement: string;
  certainty: Certainty;
  /** From the first speaker to the last relay; empty where the source itself says it. */
  chain: SaidBy[];
  said: string;
  exact: string;
  prefix: string;
  suffix: string;
  paragraph: number | null;
  address: string;
  language: string;
  title: string;
  byline: string;
  outlet: string;
  published: string;
  genre: Genre;
  paragraphs: number;
  sha256: string;
}

export type Field = Exclude<
  keyof Entry,
  'paragraph' | 'paragraphs' | 'sha256' | 'prefix' | 'suffix'
>;
