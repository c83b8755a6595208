import type { Sighting } from './fragments.ts';
import type { Loaded } from '../../../data/check/loaded.ts';
import { problem, shown, type Placed } from '../../../data/check/placed.ts';
import { EXCUSES_FILE } from '../../../data/check/excuses.ts';
import type { Text } from './texts.ts';

/** What became of the paragraphs of a source. */
export interface Coverage {
  readonly total: number;
  /** Quoted, and so told of. */
  readonly evidence: number;
  /** Not quoted, with the reason why there is nothing to tell. */
  readonly excused: number;
  /** Neither, or both at once: somebody has to look at it. */
  readonly open: number;
}

type Fate = Exclude<keyof Coverage, 'total'>;

/** What became of one paragraph, and the line that says so where somebody has to look at it. */
interface Outcome {
  readonly fate: Fate;
  readonly problem?: string;
}

/** The paragraphs of each source that has a text: quoted, excused, or open. */
export function cover(
  loaded: Loaded,
  sightings: readonly Sighting[],
  texts: ReadonlyMap<string, Text>,
): { readonly bySource: ReadonlyMap<string, Coverage>; readonly problems: readonly string[] } {
  const list = loaded.excuses ?? noExcuses(loaded.root);
  const bySource = new Map<string, Coverage>();
  const problems = strayExcuses(loaded, list);
  for (const [source, { paragraphs }] of texts) {
    const quoted = quotedParagraphs(sightings.filter(({ quote }) => quote.source === source));
    const outcomes = paragraphs.map((paragraph, at) =>
      outcomeOf(list, source, at + 1, paragraph, quoted.get(at + 1)),
    );
    const count = (fate: Fate) => outcomes.filter((outcome) => outcome.fate === fate).length;
    bySource.set(source, {
      total: paragraphs.length,
      evidence: count('evidence'),
      excused: count('excused'),
      open: count('open'),
    });
    problems.push(...outcomes.flatMap(({ problem: line }) => line ?? []));
  }
  // An account of an unknown source, told of elsewhere, may be the one that a paragraph misses.
  const isAttributed = loaded.accounts.every(({ value }) =>
    loaded.sources.some(({ id }) => id === value.source),
  );
  return { bySource, problems: isAttributed ? problems : strayExcuses(loaded, list) };
}

type ExcuseList = NonNullable<Loaded['excuses']>;

/** Stands for a list that is not there, so that a problem can say where it should be. */
const noExcuses = (root: string): ExcuseList => ({
  value: {},
  id: 'excuses',
  file: `${root}/${EXCUSES_FILE}`,
  path: '',
});

/**
 * The paragraphs that are quoted, each with one place that quotes it. A misplaced quote, told of
 * elsewhere, counts where its words stand, so that one mistake does not become two.
 */
function quotedParagraphs(sightings: readonly Sighting[]): Map<number, Placed<unknown>> {
  return new Map(
    sightings.flatMap(({ quote, elsewhere }) =>
      (elsewhere.length > 0 ? elsewhere : [quote.passage.paragraph]).map((n) => [n, quote.placed]),
    ),
  );
}

function outcomeOf(
  list: ExcuseList,
  source: string,
  number: number,
  paragraph: string,
  quotedBy: Placed<unknown> | undefined,
): Outcome {
  const isExcused = list.value[source]?.[number] !== undefined;
  if (quotedBy !== undefined && !isExcused) return { fate: 'evidence' };
  if (quotedBy === undefined && isExcused) return { fate: 'excused' };
  const place = `${source}.${number}`;
  const what = isExcused
    ? `expected an account or a reason, found both (${quotedBy?.id} quotes the paragraph)`
    : `expected an account that quotes the paragraph, or a reason, found neither: ${opening(paragraph)}`;
  return { fate: 'open', problem: problem(list, place, what) };
}

/** The first words of a paragraph: enough to find it, too few to copy it. */
const opening = (paragraph: string): string =>
  shown(paragraph.trim().split(/\s+/).slice(0, 6).join(' '));

/** Reasons for paragraphs that do not exist. */
function strayExcuses(loaded: Loaded, list: ExcuseList): string[] {
  const lengths = new Map(loaded.sources.map(({ id, value }) => [id, value.paragraphs]));
  return Object.entries(list.value).flatMap(([source, reasons]) => {
    const last = lengths.get(source);
    if (last === undefined) {
      return [problem(list, source, `expected a source of the corpus, found "${source}"`)];
    }
    return Object.keys(reasons)
      .filter((number) => Number(number) > last)
      .map((number) => {
        return problem(list, `${source}.${number}`, `expected 1 to ${last}, found ${number}`);
      });
  });
}
