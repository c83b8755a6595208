/** What has a meaning of its own in a text directive, `encodeURIComponent` leaves as it is. */
const encoded = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/**
 * The address of a passage in a page: a browser that knows text fragments scrolls to the words, another
 * one opens the page. What follows a `#` in the address gives way.
 * Source: https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function passageAddress(address: string, exact: string, prefix = '', suffix = ''): string {
  const directive = [
    ...(prefix === '' ? [] : [`${encoded(prefix)}-`]),
    encoded(exact),
    ...(suffix === '' ? [] : [`-${encoded(suffix)}`]),
  ].join(',');
  return `${address.replace(/#.*$/s, '')}#:~:text=${directive}`;
}
