/**
 * What is made when it is first asked for. An expression that names scripts or kinds of letters takes a
 * browser up to two milliseconds to read, and most pages need none of them.
 */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | undefined;
  return () => (made ??= { it: make() }).it;
}
