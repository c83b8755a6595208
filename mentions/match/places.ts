import type { Atom } from './atoms.ts';

/** Where each symbol stands in a block: what is asked of one symbol does not pass over all others. */
export class Places {
  readonly #atoms: readonly Atom[];
  /** By symbol, indices of its atoms in reading order. */
  readonly #bySymbol = new Map<number, number[]>();

  /** @param atoms in the order of their starts */
  constructor(atoms: readonly Atom[]) {
    this.#atoms = atoms;
    for (const [at, { symbol }] of atoms.entries()) {
      const known = this.#bySymbol.get(symbol);
      if (known === undefined) this.#bySymbol.set(symbol, [at]);
      else known.push(at);
    }
  }

  /**
   * The first atom of one of the symbols that begins at a word from `from` to `to`, both included,
   * and fits.
   */
  first(
    symbols: readonly number[],
    from: number,
    to: number,
    fits: (atom: Atom) => boolean,
  ): Atom | null {
    let best = Infinity;
    for (const symbol of symbols) {
      const indices = this.#bySymbol.get(symbol) ?? [];
      for (let next = this.#firstFrom(indices, from); next < indices.length; next += 1) {
        const at = indices[next] ?? 0;
        const atom = this.#atoms[at];
        if (atom === undefined || atom.start > to || at > best) break;
        if (fits(atom)) best = at;
      }
    }
    return this.#atoms[best] ?? null;
  }

  #firstFrom(indices: readonly number[], word: number): number {
    let low = 0;
    let high = indices.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#atoms[indices[middle] ?? 0]?.start ?? 0) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
