import type { PageReport } from '../../messages.ts';

/** A mention's place in the report, by which the page finds it again, and its words. */
export interface Place {
  n: number;
  text: string;
}

/** All mentions of one event or actor. */
export interface Group {
  kind: 'event' | 'actor';
  id: string;
  places: Place[];
}

/** The mentions of a page by what they speak of: events first, each in reading order. */
export function groupMentions(mentions: PageReport['mentions']): Group[] {
  const groups = new Map<string, Group>();
  for (const [n, { kind, id, text }] of mentions.entries()) {
    const key = `${kind} ${id}`;
    const group = groups.get(key) ?? { kind, id, places: [] };
    group.places.push({ n, text });
    groups.set(key, group);
  }
  const all = [...groups.values()];
  return ['event', 'actor'].flatMap((kind) => all.filter((group) => group.kind === kind));
}
