import type { Mark } from './marks.ts';

/** Names under which highlight.css styles our highlights. */
const NAMES = { event: 'parallax-event', actor: 'parallax-actor', open: 'parallax-open' } as const;

/**
 * Paints marks with the CSS Custom Highlight API: the page's tree is not touched. This is the only
 * module that knows CSS.highlights; the page can read and clear it, so painting again is cheap.
 */
export function paint(marks: readonly Mark[]): void {
  for (const kind of ['event', 'actor'] as const) {
    const ranges = marks.filter((mark) => mark.mention.kind === kind).map((mark) => mark.range);
    if (ranges.length > 0) CSS.highlights.set(NAMES[kind], new Highlight(...ranges));
    else CSS.highlights.delete(NAMES[kind]);
  }
}

/** Shows which marks have an open card. */
export function paintOpen(marks: readonly Mark[]): void {
  if (marks.length === 0) CSS.highlights.delete(NAMES.open);
  else CSS.highlights.set(NAMES.open, new Highlight(...marks.map(({ range }) => range)));
}

export function unpaint(): void {
  for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
}
