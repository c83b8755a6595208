/**
 * The BCP 47 tags that a page names for its text, one for each place that names one; null where it
 * names none for the whole, so that its text may be in any language.
 */
export function languagesOf(page: Document): string[] | null {
  if (page.documentElement.lang === '') return null;
  return Array.from(page.querySelectorAll('[lang]'), (place) => place.getAttribute('lang') ?? '');
}
