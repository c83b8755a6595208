import type { Loaded } from './loaded.ts';
import { placeOf, problem, type Placed } from './placed.ts';

interface Named {
  readonly placed: Placed<unknown>;
  /** Where the id stands inside what is placed. */
  readonly inside: string;
  readonly id: string;
}

function twice(kind: string, named: readonly Named[]): string[] {
  const first = new Map<string, Named>();
  return named.flatMap((here) => {
    const earlier = first.get(here.id);
    if (earlier === undefined) {
      first.set(here.id, here);
      return [];
    }
    const there = `${earlier.placed.file}: ${placeOf(earlier.placed, earlier.inside)}`;
    const what = `expected each ${kind} to have an id of its own, found "${here.id}" again`;
    return [problem(here.placed, here.inside, `${what} (first in ${there})`)];
  });
}

const own = (parts: readonly Placed<unknown>[]): Named[] =>
  parts.map((placed) => ({ placed, inside: 'id', id: placed.id }));

/** Ids that two things of one kind share: across the corpus, or for questions and positions their event. */
export function duplicateIds({ sources, actors, events, accounts }: Loaded): string[] {
  return [
    ...twice('source', own(sources)),
    ...twice('actor', own(actors)),
    ...twice('event', own(events)),
    ...twice('account', own(accounts)),
    ...events.flatMap((placed) => {
      const questions = placed.value.questions.map(({ id }, at) => ({
        placed,
        inside: `questions.${at}.id`,
        id,
      }));
      const positions = placed.value.questions.flatMap((question, q) =>
        question.positions.map(({ id }, p) => {
          return { placed, inside: `questions.${q}.positions.${p}.id`, id };
        }),
      );
      return [
        ...twice('question of the event', questions),
        ...twice('position of the event', positions),
      ];
    }),
  ];
}
