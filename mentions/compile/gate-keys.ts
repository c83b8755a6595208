import type { Condition } from '../gate-text.ts';

type Unkeyed = Omit<Condition, 'key'>;

/**
 * Gives each condition a key: symbols of which the article must hold one. Of what it asks for, that
 * is taken which most conditions share for the fewest terms, so that a page with nothing to find is
 * asked for few words.
 * @param weight how many terms a symbol has
 */
export function withKeys(
  conditions: readonly Unkeyed[],
  weight: (symbol: number) => number,
): readonly Condition[] {
  const sharing = new Map<string, number>();
  for (const condition of conditions) {
    for (const symbols of groupsOf(condition)) {
      const name = symbols.join();
      sharing.set(name, (sharing.get(name) ?? 0) + 1);
    }
  }
  const worth = (symbols: readonly number[]): number =>
    (sharing.get(symbols.join()) ?? 0) /
    (1 + symbols.reduce((sum, symbol) => sum + weight(symbol), 0));
  return conditions.map((condition) => {
    const [first = [], ...others] = groupsOf(condition);
    const key = others.reduce((best, next) => (worth(next) > worth(best) ? next : best), first);
    return { key, ...condition };
  });
}

/** What a condition asks for: of each group one symbol. */
const groupsOf = ({ near, article }: Unkeyed): readonly (readonly number[])[] => [
  ...near.map((symbol) => [symbol]),
  ...article,
];
