/*
 * Every id stands in the space of its corpus. Outside the corpus a thing goes by its key: the bare id
 * for the bundled corpus, `corpus/id` for any other. No id holds a slash, so a key has one reading
 * (docs/adr/0008-keys-across-corpora.md).
 */

/** A space is the id of a corpus; null is the bundled one. */
export type Space = string | null;

/** What a space makes of its own ids. */
export type Naming = (id: string) => string;

export const namingOf =
  (space: Space): Naming =>
  (id) =>
    space === null ? id : `${space}/${id}`;

export function placeOf(key: string): { space: Space; id: string } {
  const slash = key.indexOf('/');
  if (slash < 0) return { space: null, id: key };
  return { space: key.slice(0, slash), id: key.slice(slash + 1) };
}

/** The corpus that a key belongs to. */
export const spaceOf = (key: string): Space => placeOf(key).space;
