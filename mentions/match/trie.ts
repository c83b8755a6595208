import { STAR, type Trie } from '../table.ts';

/** Index of the first edge of a node whose label is at least `label`, by halving. */
export function edgeFrom(trie: Trie, node: number, label: number): number {
  let low = trie.first[node] ?? 0;
  let high = trie.first[node + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trie.label[middle] ?? 0) < label) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The child of a node for the rest of a word, -1 if there is none: no label is less, so it comes first. */
export function starOf(trie: Trie, node: number): number {
  const edge = trie.first[node] ?? 0;
  return edge < (trie.first[node + 1] ?? 0) && trie.label[edge] === STAR ? edge + 1 : -1;
}

/** The child of a node by an exact label, -1 if there is none. */
export function child(trie: Trie, node: number, label: number): number {
  const edge = edgeFrom(trie, node, label);
  const exists = edge < (trie.first[node + 1] ?? 0) && trie.label[edge] === label;
  return exists ? edge + 1 : -1;
}
