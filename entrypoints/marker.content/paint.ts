import type { Settings } from '../../data/settings.ts';
import type { Mark } from './marks.ts';

const LOOKS = ['dotted', 'line', 'tint'] as const satisfies Settings['look'][];
/** Events, events that one source alone speaks of, names, and passages of accounts. */
const FORMS = ['event', 'single', 'actor', 'passage'] as const;
type Form = (typeof FORMS)[number];

/** The names under which highlight.css styles our highlights. */
const OPEN = 'parallax-open';
const nameOf = (form: Form, look: Settings['look']): string =>
  look === 'dotted' || form === 'passage' ? `parallax-${form}` : `parallax-${form}-${look}`;
const NAMES = [...new Set(LOOKS.flatMap((look) => FORMS.map((form) => nameOf(form, look))))];

/** How marks look. */
interface Style {
  look: Settings['look'];
  /** The ids of events that one source alone speaks of. */
  single: ReadonlySet<string>;
}

const PLAIN: Style = { look: 'dotted', single: new Set() };

/** As much of a mark as painting it needs. */
type Paintable = Pick<Mark, 'range'> & {
  mention: Pick<Mark['mention'], 'kind' | 'id'> & { why?: Pick<Mark['mention']['why'], 'kind'> };
};

/** What was painted last, by name: Firefox lets no script of an extension look into a highlight. */
export type Painted = ReadonlyMap<string, ReadonlySet<AbstractRange>>;

/**
 * Paints marks with the CSS Custom Highlight API: the page's tree is not touched. This is the only
 * module that knows CSS.highlights. What is painted already stays; the rest comes and goes; what the
 * page has cleared is painted anew.
 * @param before what the last painting gave
 */
export function paint(
  marks: readonly Paintable[],
  { look, single }: Style = PLAIN,
  before: Painted = new Map(),
): Painted {
  const formOf = ({ mention: { kind, id, why } }: Paintable): Form => {
    if (why?.kind === 'passage') return 'passage';
    return kind === 'event' && single.has(id) ? 'single' : kind;
  };
  const forms = Map.groupBy(marks, (mark) => nameOf(formOf(mark), look));
  const now = new Map<string, ReadonlySet<AbstractRange>>();
  for (const name of NAMES) {
    const ranges = new Set<AbstractRange>(forms.get(name)?.map(({ range }) => range));
    now.set(name, ranges);
    const painted = CSS.highlights.get(name);
    const last = before.get(name);
    if (ranges.size === 0) CSS.highlights.delete(name);
    else if (painted === undefined || last === undefined) {
      CSS.highlights.set(name, new Highlight(...ranges));
    } else {
      for (const range of last) if (!ranges.has(range)) painted.delete(range);
      for (const range of ranges) if (!last.has(range)) painted.add(range);
    }
  }
  return now;
}

/** Shows which marks have an open card. */
export function paintOpen(marks: readonly Mark[]): void {
  if (marks.length === 0) CSS.highlights.delete(OPEN);
  else CSS.highlights.set(OPEN, new Highlight(...marks.map(({ range }) => range)));
}

export function unpaint(): void {
  for (const name of [...NAMES, OPEN]) CSS.highlights.delete(name);
}

/** Whether all of our highlights are gone: a page can clear them. */
export const isCleared = (): boolean => !NAMES.some((name) => CSS.highlights.has(name));
