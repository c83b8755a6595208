import { wordsIn, type Span } from './nearness.ts';

/** The words of an article that mentions hold already. */
export class Taken {
  readonly #words = new Map<number, Set<number>>();

  /** Whether a mention holds one of these words. */
  holds(place: Span & { readonly block: number }): boolean {
    const words = this.#words.get(place.block);
    return words !== undefined && wordsIn(place).some((word) => words.has(word));
  }

  /** Takes the words, unless one of them is taken. */
  take(place: Span & { readonly block: number }): boolean {
    if (this.holds(place)) return false;
    const words = this.#words.get(place.block) ?? new Set();
    this.#words.set(place.block, words);
    for (const word of wordsIn(place)) words.add(word);
    return true;
  }
}
