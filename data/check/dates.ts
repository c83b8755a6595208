import { edtfDays, parseDay } from '../../mentions/days.ts';
import type { Loaded } from './loaded.ts';
import { problem, type Placed } from './placed.ts';

interface Dated {
  readonly placed: Placed<unknown>;
  readonly inside: string;
  readonly date: string | null | undefined;
}

function datesOf({ sources, events, accounts }: Loaded): Dated[] {
  return [
    ...sources.flatMap((placed) => [
      { placed, inside: 'published', date: placed.value.published },
      { placed, inside: 'notBefore.date', date: placed.value.notBefore?.date },
    ]),
    ...events.flatMap((placed) => [
      { placed, inside: 'when', date: placed.value.when },
      ...placed.value.questions.map(({ arose }, q) => {
        return { placed, inside: `questions.${q}.arose`, date: arose };
      }),
    ]),
    ...accounts.map((placed) => ({ placed, inside: 'said', date: placed.value.said })),
  ];
}

/** Whether a date that is written well is one of the calendar. */
export const exists = (date: string): boolean =>
  edtfDays(date) !== null &&
  (date.match(/\d{4}-\d\d-\d\d/g) ?? []).every((day) => parseDay(day) !== null);

/** Dates that are written well but do not exist, such as 31 February, and intervals that end before they start. */
export const impossibleDates = (loaded: Loaded): string[] =>
  datesOf(loaded).flatMap(({ placed, inside, date }) =>
    typeof date === 'string' && !exists(date)
      ? [problem(placed, inside, `expected a date of the calendar, found "${date}"`)]
      : [],
  );

/** Accounts of words that were said after the text that tells them was published. */
export function saidAfterwards(loaded: Loaded): string[] {
  const published = new Map(loaded.sources.map(({ id, value }) => [id, value.published]));
  return loaded.accounts.flatMap((placed) => {
    const { said, source } = placed.value;
    const out = published.get(source) ?? null;
    if (said === null || out === null) return [];
    const firstSaid = edtfDays(said)?.[0];
    const lastOut = edtfDays(out)?.[1];
    if (firstSaid === undefined || lastOut === undefined || firstSaid <= lastOut) return [];
    const what = `expected a day not after ${out}, when ${source} was published, found "${said}"`;
    return [problem(placed, 'said', what)];
  });
}
