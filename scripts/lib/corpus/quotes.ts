import type { Passage } from '../../../data/schema/source.ts';
import type { Loaded } from '../../../data/check/loaded.ts';
import type { Placed } from '../../../data/check/placed.ts';

/** A passage of a source that the corpus quotes, and where in the corpus it does. */
export interface Quote {
  readonly placed: Placed<unknown>;
  readonly inside: string;
  readonly source: string;
  readonly passage: Passage;
}

/** Every fragment that the corpus quotes: the evidence of accounts, and what sources are described by. */
export function quotesOf({ sources, accounts }: Loaded): Quote[] {
  return [
    ...sources.flatMap((placed) =>
      (['notBefore', 'saysOfItself'] as const).flatMap((field) => {
        const passage = placed.value[field]?.shownBy;
        const inside = `${field}.shownBy`;
        return passage === undefined ? [] : [{ placed, inside, source: placed.id, passage }];
      }),
    ),
    ...accounts.flatMap((placed) =>
      placed.value.evidence.flatMap((evidence, n) => {
        // A passage of a web page has no paragraph that could be looked up.
        if (evidence.type === 'web') return [];
        const { source } = placed.value;
        return [{ placed, inside: `evidence.${n}`, source, passage: evidence }];
      }),
    ),
  ];
}
