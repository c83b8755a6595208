/** An address without the place in the page that it may name. */
export const withoutFragment = (address: string): string => address.replace(/#.*$/s, '');

/** A longer address is cut, in UTF-16 units. */
export const LONGEST = 2_000;

/**
 * A page's address without what follows the path. Queries tell where a reader came from, and one
 * article is found under many of them.
 */
export const pageAddressOf = ({ protocol, host, pathname }: Location | URL): string =>
  `${protocol}//${host}${pathname}`.slice(0, LONGEST);
