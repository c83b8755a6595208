import { INLINE } from './inline.ts';

/** A block is in the language of the closest element that is none of a line: links to translations name many. */
const NAMES_LANGUAGE = `[lang]:not(${[...INLINE].join()})`;

/**
 * The BCP 47 tags that a page names for the text of its blocks, one for each place that names one; null
 * where it names none for the whole, so that its text may be in any language.
 */
export function languagesOf(page: Document): string[] | null {
  if (page.documentElement.lang === '') return null;
  const places = page.querySelectorAll(NAMES_LANGUAGE);
  return Array.from(places, (place) => place.getAttribute('lang') ?? '');
}
