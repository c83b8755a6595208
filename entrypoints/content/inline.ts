/** Elements that stand inside a line, a picture among the words included; any other starts a new block. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i img ins mark picture q rb rp rt ruby s small span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
);
