/** What the points of words and clues must add up to. */
export const THRESHOLD = 10;
