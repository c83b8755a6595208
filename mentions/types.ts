/**
 * What the engine is given and what it gives back. Positions in a text are UTF-16 units, as in the
 * DOM and in JavaScript strings; days are ISO 8601 days in the page's own calendar, without a clock.
 */
import type { Scope, Why } from './why.ts';

/** How a text refers to its subject. */
export type Form = 'name' | 'nickname' | 'description' | 'anaphor';

/** Something that speaks for (positive points) or against (negative) a candidate. */
export type Clue =
  /** The page's date lies in one of these EDTF intervals. */
  | { readonly kind: 'page'; readonly within: readonly string[]; readonly points: number }
  /** A date written in the mention, or next to it, lies in the interval. */
  | { readonly kind: 'said'; readonly within: readonly string[]; readonly points: number }
  /** A date is written in the mention, or next to it, and all such dates lie outside. */
  | { readonly kind: 'saidElse'; readonly within: readonly string[]; readonly points: number }
  /** The page shows no date. */
  | { readonly kind: 'undated'; readonly points: number }
  /** One of these classes (`[putin]`) has a word in the given scope. */
  | {
      readonly kind: 'names';
      readonly any: readonly string[];
      readonly where: Scope;
      readonly points: number;
    }
  /** The article holds a mention of one of these events that needs no such support. */
  | { readonly kind: 'anchored'; readonly events: readonly string[]; readonly points: number };

/** One way of referring to an event. */
export interface Pattern {
  /** Alternatives in the pattern language (mentions/README.md). */
  readonly match: readonly string[];
  readonly form: Exclude<Form, 'anaphor'>;
  /** What the words alone are worth, against the threshold of ten. */
  readonly points: number;
  /** Names of clues that must all hold. */
  readonly needs?: readonly string[] | undefined;
  /** Names of clues none of which may hold. */
  readonly unless?: readonly string[] | undefined;
}

/** How other texts refer to one event. */
export interface EventMentions {
  /** By a name that patterns can refer to. Every clue that holds counts for every pattern. */
  readonly clues: Readonly<Record<string, Clue>>;
  /** By language; `mul` holds in every language, through the words of its lexicon. */
  readonly patterns: Readonly<Record<string, readonly Pattern[]>>;
  /** Classes of words that can take up an anchored mention again ("the summit"). */
  readonly anaphora: readonly string[];
}

/** Words that make dates. */
interface DateWords {
  /** Twelve lists of words, January first. */
  readonly months: readonly (readonly string[])[];
  /** Seven lists of words, Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  readonly yesterday: readonly string[];
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
}

/** The words of one language that all events share; `mul` holds names that any language may use. */
export interface Lexicon {
  readonly language: string;
  /** Words by class; several languages may add to one class. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Patterns by the name under which other patterns may use them, as if they were a class. */
  readonly phrases?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly dates?: DateWords | undefined;
  /** Letters written together with the word after them (Arabic and Hebrew particles). */
  readonly prefixes?: readonly string[] | undefined;
}

export interface CompileInput {
  readonly lexicons: Readonly<Record<string, Lexicon>>;
  readonly events: readonly { readonly id: string; readonly mentions: EventMentions }[];
  readonly actors: readonly {
    readonly id: string;
    readonly kind: string;
    readonly names: Readonly<Record<string, readonly string[]>>;
    readonly shortNames: Readonly<Record<string, readonly string[]>>;
  }[];
}

export interface Block {
  readonly text: string;
  /** BCP 47 tag of this block, where it has one of its own. */
  readonly language?: string | null | undefined;
}

/** What a page says of itself. */
export interface PageFacts {
  /** Context only: nothing is marked in it. */
  readonly title?: string | null | undefined;
  readonly language?: string | null | undefined;
  /** ISO day on which the page was published. */
  readonly date?: string | null | undefined;
}

export interface Article extends PageFacts {
  readonly blocks: readonly Block[];
}

export interface Options {
  /** Also find words that take up an earlier mention; false unless told. */
  readonly anaphora?: boolean | undefined;
  /** Also find actors, or only where an event is found; true unless told. */
  readonly actors?: boolean | 'beside events' | undefined;
  /** None of these ids. */
  readonly skip?: readonly string[] | undefined;
}

export interface Mention {
  /** Index into the article's blocks. */
  readonly block: number;
  /** UTF-16 units in the block's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'event' | 'actor';
  readonly id: string;
  readonly form: Form;
  readonly why: Why;
}
