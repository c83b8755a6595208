import type { Piece } from './found.ts';
import { termsOf, type Vocabulary } from './terms.ts';

/**
 * Cuts a text into the words that were found and what stands between them.
 * @param matched what the search found: folded words, sounds and senses
 */
export function piecesOf(
  text: string,
  matched: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end, words, sounds, senses } of termsOf(text, vocabulary)) {
    if (![...words, ...sounds, ...senses].some((form) => matched.has(form))) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), isMatch: false });
    pieces.push({ text: text.slice(start, end), isMatch: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMatch: false });
  return pieces;
}
