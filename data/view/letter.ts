/** Positions are told apart by letters, so that a relation can be said in words, not in colours. */
export const letter = (index: number): string => String.fromCodePoint(0x41 + index);
