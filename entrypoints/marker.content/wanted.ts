import type { Settings } from '../../data/settings.ts';
import type { Mention } from '../../mentions/index.ts';

/** Of the mentions in reading order, those to be marked: of the kinds, and as densely, as the reader set. */
export function wantedOf(
  mentions: readonly Mention[],
  { events, actors, density }: Pick<Settings, 'events' | 'actors' | 'density'>,
): readonly Mention[] {
  const shown = { event: events, actor: actors };
  const seen = new Set<string>();
  return mentions.filter(({ kind, id, block }) => {
    if (!shown[kind]) return false;
    if (density === 'all') return true;
    const place = density === 'page' ? id : `${block} ${id}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
