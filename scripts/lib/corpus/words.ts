/** The longest run of words that may be taken from a source. */
export const MOST_WORDS = 12;

/** A word and where it starts in its text. */
interface Word {
  readonly text: string;
  readonly at: number;
}

/**
 * The words of a text: runs of letters and digits, so that apostrophes and hyphens separate.
 * Composed letters and lower case, so that a copied passage is seen through its spelling.
 */
export const wordsOf = (text: string): Word[] =>
  Array.from(
    text
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu),
    (match) => ({
      text: match[0],
      at: match.index,
    }),
  );

export const plainWords = (text: string): string[] => wordsOf(text).map((word) => word.text);

/** A text with its spaces, apostrophes and quotation marks made alike, and nothing else changed. */
export const foldMarks = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[‘’‛ʼ′`´]/g, "'")
    // French quotation marks keep a space on their inner side, others do not.
    .replaceAll(/«\s*|\s*»|[“”„‟″]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim();

const LETTER = /[\p{L}\p{N}]/u;

/** Whether a word ends between two characters, either of which may be the end of the text. */
const partsWords = (left = ' ', right = ' '): boolean => !LETTER.test(left) || !LETTER.test(right);

/** Whether a text holds a fragment, both folded, without cutting a word at either end. */
export function holds(text: string, fragment: string): boolean {
  for (let at = text.indexOf(fragment); at >= 0; at = text.indexOf(fragment, at + 1)) {
    const end = at + fragment.length;
    if (partsWords(text[at - 1], fragment[0]) && partsWords(fragment.at(-1), text[end]))
      return true;
  }
  return false;
}
