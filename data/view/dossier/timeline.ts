import type { Account } from '../../schema/account.ts';
import type { CardLanguage } from '../../schema/card.ts';
import { accountView } from '../account-view.ts';
import type { EventMaterial } from '../event-card.ts';
import { daysOf, ticksOf, type Day, type Days, type Ticks } from './days.ts';

/** One line of the timeline: a thing that happened, something said, or a text that tells of it. */
export interface Moment extends Days {
  kind: 'event' | 'related' | 'said' | 'source' | 'undated';
  /** An event's or a source's id; for what was said, the source that tells it. */
  id: string;
  /** The event's title, the speaker, or the source. */
  name: string;
  /** For what was said: the source that tells it. */
  through: string | null;
  /** EDTF; for an undated text the day that it tells of as past; null where nothing is known. */
  when: string | null;
  /** For a source: whether it speaks of the event at all. */
  speaks: boolean;
}

export interface Timeline {
  happened: Moment[];
  given: Moment[];
  undated: Moment[];
  /** The ends of the axis. */
  from: Day;
  to: Day;
  ticks: Ticks;
}

const OPEN: Days = { from: null, to: null, vague: false };

const moment = (rest: Pick<Moment, 'kind' | 'id' | 'name' | 'when'> & Partial<Moment>): Moment => ({
  through: null,
  speaks: true,
  ...(rest.when === null ? OPEN : daysOf(rest.when)),
  ...rest,
});

const byTime = (a: Moment, b: Moment): number =>
  (a.from ?? a.to ?? Infinity) - (b.from ?? b.to ?? Infinity);

/** The event; one without a date of its own is told through the dated events that belong to it. */
function events({ event, events: known }: EventMaterial, language: CardLanguage): Moment[] {
  if (event.when !== null) {
    const { id, title, when } = event;
    return [moment({ kind: 'event', id, name: title[language], when })];
  }
  return event.related.flatMap((id) => {
    const other = known.get(id);
    if (!other || other.when === null) return [];
    return [moment({ kind: 'related', id, name: other.title[language], when: other.when })];
  });
}

/** What speakers said on days of their own, once a speaker, day and source. */
function said({ accounts, sources, actors }: EventMaterial, language: CardLanguage): Moment[] {
  const found = new Map<string, Moment>();
  const add = (account: Account): void => {
    const source = sources.find(({ id }) => id === account.source);
    if (account.said === null || !source) return;
    const view = accountView(account, source, actors, language, null);
    const [first] = view.chain;
    const name = first?.name ?? view.source.label;
    const line = moment({
      kind: 'said',
      id: source.id,
      name,
      through: first ? view.source.label : null,
      when: account.said,
    });
    found.set([account.said, name, source.id].join(' '), line);
  };
  accounts.forEach(add);
  return [...found.values()];
}

function texts({ sources, accounts }: EventMaterial, language: CardLanguage): Moment[] {
  return sources.map((source) => {
    const { id, label, published, notBefore } = source;
    const speaks = accounts.some((account) => account.source === id);
    const name = label[language];
    if (published !== null) return moment({ kind: 'source', id, name, when: published, speaks });
    const when = notBefore?.date ?? null;
    const earliest = when === null ? null : daysOf(when).from;
    return moment({ kind: 'undated', id, name, when, speaks, from: earliest, to: null });
  });
}

/** What happened, and when each account was given. @returns null where nothing has a date */
export function timelineOf(material: EventMaterial, language: CardLanguage): Timeline | null {
  const all = [
    ...events(material, language),
    ...said(material, language),
    ...texts(material, language),
  ];
  const ends = [...all, daysOf(material.asOf)].flatMap(({ from, to }) => [from, to]);
  const days = ends.filter((day) => day !== null);
  if (all.every(({ from, to }) => from === null && to === null)) return null;
  const margin = Math.max(3, Math.round((Math.max(...days) - Math.min(...days)) / 40));
  const from = Math.min(...days) - margin;
  const to = Math.max(...days) + margin;
  const of = (...kinds: Moment['kind'][]): Moment[] =>
    all.filter(({ kind }) => kinds.includes(kind)).toSorted(byTime);
  return {
    happened: of('event', 'related', 'said'),
    given: of('source'),
    undated: of('undated'),
    from,
    to,
    ticks: ticksOf(from, to),
  };
}
