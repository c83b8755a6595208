import type { Trie } from '../table.ts';

export interface Path {
  readonly labels: readonly number[];
  readonly output: number;
}

/** Every path of a tree that ends in an output, once for each output. */
export function pathsOf(tree: Trie): readonly Path[] {
  const paths: Path[] = [];
  const pending: { node: number; labels: readonly number[] }[] = [{ node: 0, labels: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, labels } = next;
    for (const output of tree.out.subarray(tree.outFirst[node], tree.outFirst[node + 1])) {
      paths.push({ labels, output });
    }
    for (let edge = tree.first[node] ?? 0; edge < (tree.first[node + 1] ?? 0); edge += 1) {
      pending.push({ node: edge + 1, labels: [...labels, tree.label[edge] ?? 0] });
    }
  }
  return paths;
}
