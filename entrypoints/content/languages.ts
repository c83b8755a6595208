import { INLINE } from './inline.ts';

/**
 * The BCP 47 tags that a page names for the text of its blocks, one for each place that names one; null
 * where it names none for the whole, so that its text may be in any language.
 */
export function languagesOf(page: Document): string[] | null {
  if (page.documentElement.lang === '') return null;
  // A block is in the language of the closest element that is none of a line: links to translations name many.
  return Array.from(page.querySelectorAll('[lang]'))
    .filter(({ localName }) => !INLINE.has(localName))
    .map((place) => place.getAttribute('lang') ?? '');
}
