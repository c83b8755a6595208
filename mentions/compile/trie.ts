import type { Trie } from '../table.ts';

/**
 * A tree of integer labels under construction. Frozen, the children of a node stand side by side,
 * sorted by label, in flat arrays.
 */
export class TrieBuilder {
  readonly #children: Map<number, number>[] = [new Map()];
  readonly #outputs: Set<number>[] = [new Set()];

  /** Adds a path from the root and notes an output at its end. */
  add(labels: Iterable<number>, output: number): void {
    let node = 0;
    for (const label of labels) node = this.#child(node, label);
    this.#outputs[node]?.add(output);
  }

  /** Numbers the nodes level by level, so that edge n leads to node n + 1. */
  freeze(): Trie {
    const order = [0];
    const labels: number[] = [];
    const outputs: number[] = [];
    const first = [0];
    const outFirst = [0];
    for (const node of order) {
      for (const [label, child] of [...(this.#children[node] ?? [])].toSorted(byLabel)) {
        labels.push(label);
        order.push(child);
      }
      for (const output of this.#outputs[node] ?? []) outputs.push(output);
      first.push(labels.length);
      outFirst.push(outputs.length);
    }
    return {
      first: Int32Array.from(first),
      label: Int32Array.from(labels),
      outFirst: Int32Array.from(outFirst),
      out: Int32Array.from(outputs),
    };
  }

  #child(node: number, label: number): number {
    const children = this.#children[node];
    const known = children?.get(label);
    if (known !== undefined) return known;
    const made = this.#children.length;
    this.#children.push(new Map());
    this.#outputs.push(new Set());
    children?.set(label, made);
    return made;
  }
}

const byLabel = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0];
