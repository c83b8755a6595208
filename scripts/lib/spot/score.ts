import type { Form } from '../../../mentions/index.ts';

/** A mention in a text, by annotator or engine: offsets in code points. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly event: string;
  readonly form: Form;
  /** The annotator was in doubt: neither counted where missed nor punished where found. */
  readonly uncertain?: boolean | undefined;
}

export interface Tally {
  found: number;
  missed: number;
  wrong: number;
}

export const emptyTally = (): Tally => ({ found: 0, missed: 0, wrong: 0 });

/** Share of the gold mentions that were found. */
export const recall = ({ found, missed }: Tally): number => found / (found + missed);
/** Share of the marks that are right. */
export const precision = ({ found, wrong }: Tally): number => found / (found + wrong);

/** How the marks of one text stand to the gold ones. */
interface Comparison {
  readonly found: readonly Marked[];
  readonly missed: readonly Marked[];
  readonly wrong: readonly Marked[];
}

/**
 * Pairs marks with gold mentions one to one: they overlap and name the same event. Without anaphora,
 * anaphors on either side are left out, but a mark on one is not wrong.
 */
export function compare(
  gold: readonly Marked[],
  marks: readonly Marked[],
  anaphora: boolean,
): Comparison {
  const counts = (one: Marked) => anaphora || one.form !== 'anaphor';
  const free = [...gold];
  const found: Marked[] = [];
  const wrong: Marked[] = [];
  for (const mark of marks.filter(counts)) {
    const fits = free.filter(
      (one) => one.event === mark.event && one.start < mark.end && mark.start < one.end,
    );
    const match = fits.find((one) => one.uncertain !== true && counts(one)) ?? fits[0];
    if (match === undefined) {
      wrong.push(mark);
      continue;
    }
    free.splice(free.indexOf(match), 1);
    if (match.uncertain !== true && counts(match)) found.push(match);
  }
  return { found, missed: free.filter((one) => one.uncertain !== true && counts(one)), wrong };
}

/** Compares the sets of events of a text; doubtful ones are left out on both sides. */
export function compareEvents(gold: readonly Marked[], marks: readonly Marked[]): Tally {
  const sure = new Set(gold.filter((one) => one.uncertain !== true).map((one) => one.event));
  const doubtful = new Set(gold.map((one) => one.event));
  const marked = new Set(marks.map((one) => one.event));
  return {
    found: [...sure].filter((event) => marked.has(event)).length,
    missed: [...sure].filter((event) => !marked.has(event)).length,
    wrong: [...marked].filter((event) => !doubtful.has(event)).length,
  };
}

export function add(to: Tally, { found, missed, wrong }: Tally): void {
  to.found += found;
  to.missed += missed;
  to.wrong += wrong;
}
