/**
 * What a pattern may cost. Corpora may come from strangers, so every size that a pattern can blow
 * up is bounded here; beyond a bound the corpus is refused with a message, never truncated.
 */
export const LIMITS = {
  /** UTF-16 units of one pattern or class member. */
  patternLength: 300,
  /** Words that a gap may skip. */
  gap: 12,
  /** Words and classes in one sequence, once choices are made. */
  steps: 12,
  /** Sequences that one pattern stands for. */
  expansions: 2000,
  /** Members of an unordered group; four have 24 orders. */
  groupMembers: 4,
  /** Brackets within brackets, and phrases within phrases. */
  depth: 8,
  /** Members of one class in one language. */
  classMembers: 500,
  /** Clues of one event: they are told apart by the bits of one integer. */
  clues: 30,
  /** Languages of one table. */
  languages: 60,
  /** Words, stems and classes of one table. */
  symbols: 1 << 20,
  /** Sequences of one table. */
  sequences: 500_000,
} as const;

/** A pattern, a lexicon or an event that cannot be compiled; the message says which and why. */
export class PatternError extends Error {
  override name = 'PatternError';
}

/** Words of the longest term that a pattern of that length can hold. */
export const LONGEST = LIMITS.patternLength / 2;
