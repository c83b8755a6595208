import { holdsTyped } from '../typed-words.ts';
import type { Holdings } from '../../library/library.ts';
import type { CardLanguage } from '../../schema/card.ts';
import { daysOf } from './days.ts';

/** An event as the list of all of them shows it. */
export interface ListedEvent {
  id: string;
  title: string;
  line: string;
  when: string | null;
  /** How many sources speak of it. */
  sources: number;
  /** How many pairs of answers contradict each other. */
  contradictions: number;
}

export type Order = 'when' | 'title' | 'sources' | 'contradictions';

/** All events with what there is on each. */
export function eventList(
  { events, accounts }: Pick<Holdings, 'events' | 'accounts'>,
  language: CardLanguage,
): ListedEvent[] {
  const told = Map.groupBy(accounts, ({ event }) => event);
  return events.map(({ id, title, line, when, questions }) => ({
    id,
    title: title[language],
    line: line[language],
    when,
    sources: new Set(told.get(id)?.map(({ source }) => source)).size,
    contradictions: questions
      .flatMap(({ relations }) => relations)
      .filter(({ kind }) => kind === 'contradicts').length,
  }));
}

/** The day an event begins; one that began before all records, or has no date, gives its end or nothing. */
function start({ when }: ListedEvent): number | null {
  const days = when === null ? null : daysOf(when);
  return days && (days.from ?? days.to);
}

/**
 * Sorts by one column: the newest, or the most, first; names by the alphabet. What has no date comes
 * last either way.
 */
export function sortEvents(
  events: readonly ListedEvent[],
  order: Order,
  reversed: boolean,
  language: CardLanguage,
): ListedEvent[] {
  const names = new Intl.Collator(language);
  const sign = reversed ? -1 : 1;
  return events.toSorted((a, b) => {
    const name = names.compare(a.title, b.title);
    if (order === 'title') return sign * name;
    if (order !== 'when') return sign * (b[order] - a[order]) || name;
    const [first, second] = [start(a), start(b)];
    if (first === null || second === null) {
      return Number(first === null) - Number(second === null) || name;
    }
    return sign * (second - first) || name;
  });
}

/** Events whose title, line or year holds every word that was typed; case and marks do not matter. */
export function filterEvents(events: readonly ListedEvent[], typed: string): ListedEvent[] {
  const holds = holdsTyped(typed);
  return events.filter(({ title, line, when }) => holds(`${title} ${line} ${when ?? ''}`));
}
