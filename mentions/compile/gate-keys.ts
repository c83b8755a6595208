import type { Condition } from '../gate-text.ts';

type Unkeyed = Omit<Condition, 'key'>;

/**
 * Gives each condition a key: symbols of which the article must hold one. Of what the conditions ask
 * for, that is taken again and again which most of them share for the fewest terms, so that a page
 * with nothing to find is asked for few words (the greedy set cover of Chvátal, 1979).
 * @param weight how many terms a symbol has
 */
export function withKeys(
  conditions: readonly Unkeyed[],
  weight: (symbol: number) => number,
): readonly Condition[] {
  const groups = new Map<string, { symbols: readonly number[]; sharing: Set<Unkeyed> }>();
  for (const condition of conditions) {
    for (const symbols of [...condition.near.map((symbol) => [symbol]), ...condition.article]) {
      const group = groups.get(symbols.join()) ?? { symbols, sharing: new Set() };
      group.sharing.add(condition);
      groups.set(symbols.join(), group);
    }
  }
  const cost = (symbols: readonly number[]): number =>
    1 + symbols.reduce((sum, symbol) => sum + weight(symbol), 0);
  const keyed: Condition[] = [];
  const waiting = new Set(conditions);
  while (waiting.size > 0) {
    let best: readonly [number, readonly number[]] = [0, []];
    for (const { symbols, sharing } of groups.values()) {
      const left = [...sharing].filter((condition) => waiting.has(condition)).length;
      const worth = left / cost(symbols);
      if (worth > best[0]) best = [worth, symbols];
    }
    const [, key] = best;
    for (const condition of groups.get(key.join())?.sharing ?? waiting) {
      if (waiting.delete(condition)) keyed.push({ key, ...condition });
    }
  }
  return keyed;
}
