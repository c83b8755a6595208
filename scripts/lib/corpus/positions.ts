import type { Question } from '../../../data/schema/event.ts';
import type { Loaded } from '../../../data/check/loaded.ts';
import { problem } from '../../../data/check/placed.ts';

/** A question of an event as one key; ids hold no slash. */
const keyOf = (event: string, question: string, position: string): string =>
  `${event}/${question}/${position}`;

/** For each position that is held, the sources that hold it. */
function holdersOf(loaded: Loaded): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { value } of loaded.accounts) {
    const key = keyOf(value.event, value.question, value.position);
    holders.set(key, (holders.get(key) ?? new Set()).add(value.source));
  }
  return holders;
}

/**
 * Positions that no account holds. An event with an account whose answer leads nowhere is left out:
 * that account, told of elsewhere, may well be the one that is missed here.
 */
export function unheldPositions(loaded: Loaded): string[] {
  const holders = holdersOf(loaded);
  const inDoubt = new Set(
    loaded.accounts.filter(({ value }) => !isAnswered(loaded, value)).map((at) => at.value.event),
  );
  return loaded.events.flatMap((placed) =>
    inDoubt.has(placed.id)
      ? []
      : placed.value.questions.flatMap((question, q) =>
          question.positions.flatMap(({ id }, p) => {
            if (holders.has(keyOf(placed.id, question.id, id))) return [];
            const what = `expected an account that holds "${id}", found none`;
            const inside = `questions.${q}.positions.${p}`;
            return [problem(placed, inside, `${what}${contradicted(question, id)}`)];
          }),
        ),
  );
}

function isAnswered(
  loaded: Loaded,
  answer: { readonly event: string; readonly question: string; readonly position: string },
): boolean {
  const event = loaded.events.find(({ id }) => id === answer.event);
  const question = event?.value.questions.find(({ id }) => id === answer.question);
  return question?.positions.some(({ id }) => id === answer.position) === true;
}

/** A contradiction needs a voice on both sides: said with the position that has none. */
function contradicted(question: Question, position: string): string {
  const relation = question.relations.find(
    ({ kind, between }) => kind === 'contradicts' && between.includes(position),
  );
  const other = relation?.between.find((id) => id !== position);
  return other === undefined ? '' : ` (it is said to contradict "${other}")`;
}

/** How many questions have two positions that contradict each other, held by two different sources. */
export function countContradictions(loaded: Loaded): number {
  const holders = holdersOf(loaded);
  return loaded.events
    .flatMap(({ id, value }) => value.questions.map((question) => ({ event: id, question })))
    .filter(({ event, question }) =>
      question.relations.some(({ kind, between: [one, other] }) => {
        const here = holders.get(keyOf(event, question.id, one));
        const there = holders.get(keyOf(event, question.id, other));
        return kind === 'contradicts' && isTwoSources(here, there);
      }),
    ).length;
}

const isTwoSources = (here: Set<string> = new Set(), there: Set<string> = new Set()): boolean =>
  [...here].some((source) => [...there].some((other) => other !== source));
