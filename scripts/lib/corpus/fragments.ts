import { problem, shown } from '../../../data/check/placed.ts';
import type { Quote } from './quotes.ts';
import type { Text } from './texts.ts';
import { foldMarks, holds, MOST_WORDS, plainWords } from './words.ts';

/** Fragments longer than may be quoted. */
export const longFragments = (quotes: readonly Quote[]): string[] =>
  quotes.flatMap(({ placed, inside, passage }) => {
    const count = plainWords(passage.fragment).length;
    if (count <= MOST_WORDS) return [];
    const what = `expected ${MOST_WORDS} words at most, found ${count}: ${shown(passage.fragment)}`;
    return [problem(placed, `${inside}.fragment`, what)];
  });

/** Where a quote stands in its source: in the paragraph that it names, in others, or nowhere. */
export interface Sighting {
  readonly quote: Quote;
  readonly isInPlace: boolean;
  /** Paragraphs that hold the fragment although the quote names another one. */
  readonly elsewhere: readonly number[];
}

/** Looks up every quote whose source has a text. */
export function lookUp(quotes: readonly Quote[], texts: ReadonlyMap<string, Text>): Sighting[] {
  const folded = new Map(
    [...texts].map(([id, text]) => [id, text.paragraphs.map((paragraph) => foldMarks(paragraph))]),
  );
  return quotes.flatMap((quote) => {
    const paragraphs = folded.get(quote.source);
    if (paragraphs === undefined) return [];
    const fragment = foldMarks(quote.passage.fragment);
    const inIt = (paragraph: string | undefined): boolean => holds(paragraph ?? '', fragment);
    const isInPlace = inIt(paragraphs[quote.passage.paragraph - 1]);
    const elsewhere = isInPlace
      ? []
      : paragraphs.flatMap((paragraph, at) => (inIt(paragraph) ? [at + 1] : []));
    return [{ quote, isInPlace, elsewhere }];
  });
}

/** Quotes that do not stand where they say. */
export const misquotes = (
  sightings: readonly Sighting[],
  texts: ReadonlyMap<string, Text>,
): string[] =>
  sightings.flatMap(({ quote, isInPlace, elsewhere }) => {
    if (isInPlace) return [];
    const { placed, inside, source, passage } = quote;
    const last = texts.get(source)?.paragraphs.length ?? 0;
    if (elsewhere.length > 0 || passage.paragraph > last) {
      const where = elsewhere.length > 0 ? `paragraph ${elsewhere.join(' or ')}` : `1 to ${last}`;
      const what = `expected ${where} of ${source}, found ${passage.paragraph}`;
      return [problem(placed, `${inside}.paragraph`, `${what} for ${shown(passage.fragment)}`)];
    }
    const what = `expected words of paragraph ${passage.paragraph} of ${source}`;
    return [problem(placed, `${inside}.fragment`, `${what}, found ${shown(passage.fragment)}`)];
  });
