import { LIMITS, PatternError } from './limits.ts';
import type { Node } from './parse.ts';

/** One step of a sequence: a class or a word, after a gap of at most so many words. */
export interface Step {
  readonly kind: 'class' | 'word';
  readonly text: string;
  /** The language that a word was written for; classes hold the words of all. */
  readonly language: string;
  readonly gap: number;
}

/** A phrase of a lexicon: what `[name]` stands for where `name` is not a class. */
export interface Phrase {
  readonly language: string;
  readonly nodes: readonly Node[];
}

type Item = Omit<Step, 'gap'> | number;

/** All sequences that a pattern stands for, its choices made and its groups put in every order. */
export function expand(
  nodes: readonly Node[],
  language: string,
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): readonly (readonly Step[])[] {
  return sequence(nodes, language, 0).map(steps);

  function sequence(list: readonly Node[], lang: string, depth: number): Item[][] {
    let results: Item[][] = [[]];
    for (const node of list) {
      const options = one(node, lang, depth);
      if (results.length * options.length > LIMITS.expansions) {
        throw new PatternError(`more than ${LIMITS.expansions} readings`);
      }
      results = results.flatMap((head) => options.map((tail) => [...head, ...tail]));
    }
    return results;
  }

  function one(node: Node, lang: string, depth: number): Item[][] {
    if (depth > LIMITS.depth) throw new PatternError('phrases nest too deep');
    switch (node.kind) {
      case 'gap':
        return [[node.words]];
      case 'word':
        return [[{ kind: 'word', text: node.text, language: lang }]];
      case 'choice':
        return node.options.flatMap((option) => sequence(option, lang, depth + 1));
      case 'group':
        return orders(node.members).flatMap((order) =>
          sequence(
            order.flatMap((member, index) =>
              index === 0 ? [member] : [{ kind: 'gap', words: node.gap } as const, member],
            ),
            lang,
            depth + 1,
          ),
        );
      case 'class': {
        const meanings = phrases.get(node.name);
        if (meanings === undefined) return [[{ kind: 'class', text: node.name, language: 'mul' }]];
        return meanings.flatMap((phrase) => sequence(phrase.nodes, phrase.language, depth + 1));
      }
    }
  }
}

function orders(members: readonly Node[]): readonly (readonly Node[])[] {
  if (members.length < 2) return [members];
  return members.flatMap((first, index) =>
    orders(members.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}

/** Moves each gap onto the step after it; gaps that an absent option leaves side by side add up. */
function steps(items: readonly Item[]): readonly Step[] {
  const result: Step[] = [];
  let gap = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      gap = Math.min(gap + item, LIMITS.gap);
    } else {
      result.push({ ...item, gap: result.length === 0 ? 0 : gap });
      gap = 0;
    }
  }
  if (result.length === 0) throw new PatternError('a pattern that may match nothing');
  if (result.length > LIMITS.steps) throw new PatternError(`more than ${LIMITS.steps} steps`);
  return result;
}
