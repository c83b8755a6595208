/** Where a clue looks for words, around a candidate: within five words of it is `near`. */
export type Scope = 'mention' | 'near' | 'sentence' | 'article';

/** One clue that held, with what made it hold. */
export type Reason =
  | { readonly kind: 'page'; readonly date: string; readonly points: number }
  | { readonly kind: 'said'; readonly words: string; readonly points: number }
  | { readonly kind: 'saidElse'; readonly words: string; readonly points: number }
  | { readonly kind: 'undated'; readonly points: number }
  | {
      readonly kind: 'names';
      readonly words: string;
      readonly where: Scope;
      readonly points: number;
    }
  | { readonly kind: 'anchored'; readonly words: string; readonly points: number };

/** Why a mention was marked. */
export type Why =
  /** Words and clues added up. */
  | {
      readonly kind: 'evidence';
      /** The words that matched, as the page writes them. */
      readonly words: string;
      readonly points: number;
      readonly reasons: readonly Reason[];
      readonly score: number;
      readonly threshold: number;
    }
  /** It takes up an earlier mention in the same article. */
  | { readonly kind: 'anaphor'; readonly words: string; readonly anchor: string }
  /** A full name, or a short one that the full name elsewhere in the article makes plain. */
  | { readonly kind: 'actor'; readonly words: string; readonly fullName: string | null }
  /** A corpus has an account that was taken from these very words of this page. */
  | { readonly kind: 'passage'; readonly words: string };
