const MOST = 60;

/**
 * An id made of words, that none of those taken has. What has no Latin letters in it gives the kind.
 * @param kind what it is an id of, itself an id
 */
export function freshId(words: string, kind: string, taken: Iterable<string>): string {
  const plain = words
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replaceAll(/^-+|-+$/g, '');
  const stem = plain === '' ? kind : plain;
  const there = new Set(taken);
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!there.has(id)) return id;
  }
}
