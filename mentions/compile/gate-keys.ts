import type { Condition } from '../gate-text.ts';

/** What a page is asked first, and the conditions that it is asked for. */
export type Keyed = readonly [key: readonly number[], conditions: readonly Condition[]];

/**
 * Puts conditions under keys: symbols of which the article must hold one. Chosen is, again and again, what
 * most of the conditions that are left share for the fewest terms, so that a page with nothing to find
 * is asked for few words.
 * @param weight how many terms a symbol has
 */
export function keyed(
  conditions: readonly Condition[],
  weight: (symbol: number) => number,
): readonly Keyed[] {
  const sharing = new Map<string, { key: readonly number[]; conditions: Set<Condition> }>();
  for (const condition of conditions) {
    for (const key of groupsOf(condition)) {
      const name = key.join();
      const known = sharing.get(name) ?? { key, conditions: new Set() };
      known.conditions.add(condition);
      sharing.set(name, known);
    }
  }
  const chosen: Keyed[] = [];
  const groups = [...sharing.values()].map((group) => ({
    ...group,
    terms: 1 + group.key.reduce((sum, symbol) => sum + weight(symbol), 0),
  }));
  const left = new Set(conditions);
  while (left.size > 0) {
    const [first] = groups;
    if (first === undefined) throw new Error('a condition that asks for nothing');
    const worth = (group: typeof first): number => group.conditions.size / group.terms;
    const best = groups.reduce((most, next) => (worth(next) > worth(most) ? next : most), first);
    const its = [...best.conditions];
    chosen.push([best.key, its]);
    for (const condition of its) {
      left.delete(condition);
      for (const key of groupsOf(condition)) sharing.get(key.join())?.conditions.delete(condition);
    }
  }
  return chosen;
}

/** What a condition asks for: of each group one symbol. */
const groupsOf = ({ near, article }: Condition): readonly (readonly number[])[] => [
  ...near.map((symbol) => [symbol]),
  ...article,
];
