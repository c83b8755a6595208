import * as v from 'valibot';

const LONGEST = 2_000;

/** The address of a page as settings keep it: no query, no fragment; see `pageAddressOf`. */
export const pageAddress = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST));

/**
 * A page's address without what follows the path. Queries tell where a reader came from, and one
 * article is found under many of them.
 */
export const pageAddressOf = ({ protocol, host, pathname }: Location | URL): string =>
  `${protocol}//${host}${pathname}`.slice(0, LONGEST);
