import type { Account } from '../schema/account.ts';
import type { Event } from '../schema/event.ts';
import type { Loaded } from './loaded.ts';
import { problem, shown, type Placed } from './placed.ts';

const idsOf = (parts: readonly { readonly id: string }[]): Set<string> =>
  new Set(parts.map(({ id }) => id));

/** References that lead nowhere. */
export function danglingReferences(loaded: Loaded): string[] {
  const known = {
    source: idsOf(loaded.sources),
    actor: idsOf(loaded.actors),
    event: idsOf(loaded.events),
  };
  const events = new Map(loaded.events.map(({ id, value }) => [id, value]));

  /** No line where the id is known, or its one line where it is not. */
  const look = (kind: keyof typeof known, id: string, at: Placed<unknown>, inside: string) =>
    known[kind].has(id) ? [] : [missing(at, inside, `${A[kind]} of the corpus`, id)];

  return [
    ...loaded.events.flatMap((placed) => [
      ...placed.value.actors.flatMap((id, n) => look('actor', id, placed, `actors.${n}`)),
      ...placed.value.related.flatMap((id, n) => look('event', id, placed, `related.${n}`)),
      ...relationsOutside(placed),
    ]),
    ...loaded.accounts.flatMap((placed) => [
      ...look('source', placed.value.source, placed, 'source'),
      ...look('event', placed.value.event, placed, 'event'),
      ...answerMissing(placed, events.get(placed.value.event)),
      ...placed.value.chain.flatMap((speaker, n) =>
        speaker.type === 'actor' ? look('actor', speaker.actor, placed, `chain.${n}.actor`) : [],
      ),
    ]),
    ...loaded.mentions.flatMap((placed) => [
      ...look('event', placed.id, placed, ''),
      ...Object.entries(placed.value.clues).flatMap(([name, clue]) =>
        clue.kind === 'anchored'
          ? clue.events.flatMap((id, n) => look('event', id, placed, `clues.${name}.events.${n}`))
          : [],
      ),
    ]),
  ];
}

const A = { source: 'a source', actor: 'an actor', event: 'an event' } as const;

const missing = (at: Placed<unknown>, inside: string, expected: string, found: string): string =>
  problem(at, inside, `expected ${expected}, found ${shown(found)}`);

/** The question and the position that an account answers with. */
function answerMissing(placed: Placed<Account>, event: Event | undefined): string[] {
  if (event === undefined) return [];
  const question = event.questions.find(({ id }) => id === placed.value.question);
  if (question === undefined) {
    return [missing(placed, 'question', `a question of ${event.id}`, placed.value.question)];
  }
  if (question.positions.some(({ id }) => id === placed.value.position)) return [];
  const expected = `a position on ${event.id}/${question.id}`;
  return [missing(placed, 'position', expected, placed.value.position)];
}

/** Relations whose two ends are not two positions of their question, or that are told twice. */
function relationsOutside(placed: Placed<Event>): string[] {
  return placed.value.questions.flatMap((question, q) => {
    const positions = idsOf(question.positions);
    const told = new Set<string>();
    return question.relations.flatMap(({ between }, r) => {
      const inside = `questions.${q}.relations.${r}.between`;
      const outside = between.flatMap((id, n) =>
        positions.has(id)
          ? []
          : [missing(placed, `${inside}.${n}`, `a position on ${question.id}`, id)],
      );
      if (outside.length > 0) return outside;
      const pair = between.toSorted().join(' and ');
      const again = told.has(pair);
      told.add(pair);
      if (between[0] === between[1]) {
        return [missing(placed, inside, 'two different positions', `${between[0]} twice`)];
      }
      return again ? [missing(placed, inside, 'one relation for a pair', `${pair} again`)] : [];
    });
  });
}
