import { pageAddressOf, withoutFragment } from '../../data/page-address.ts';

/** The address that a page gives as its own; null where it gives none, or the front page for itself. */
function canonicalOf(document: Document): URL | null {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const address = link === null ? null : URL.parse(link.href);
  const isPage = address !== null && /^https?:$/.test(address.protocol) && address.pathname !== '/';
  return isPage ? address : null;
}

/** Where an article is to be found: the address it gives as its own, else where it is, fragment left out. */
export const addressOf = (document: Document): string =>
  canonicalOf(document)?.href ?? withoutFragment(document.location.href);

/** The addresses that a page goes by, without what follows the path. */
export function addressesOf(document: Document): string[] {
  const canonical = canonicalOf(document);
  const own = pageAddressOf(document.location);
  return canonical === null ? [own] : [...new Set([own, pageAddressOf(canonical)])];
}
