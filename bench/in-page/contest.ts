import type { StoredTable } from '../../mentions/index.ts';

/** Milliseconds by step, in the order of the steps; `background` is none of the page's. */
export type Steps = Record<string, number>;

/** One way of finding names, as it runs in a page. */
interface Contestant {
  /** Done once in a page, and timed as the step `prepare`. */
  prepare?: (data: ContestData) => void;
  /** Finds everything once, as far as it goes without an answer. */
  run: () => Ran;
  /** Goes on with what the background answers. */
  answered?: (answer: unknown) => Ran;
}

/** What was found, what each step took, and as JSON what is asked of the background, if anything is. */
interface Ran {
  found: number;
  steps: Steps;
  asks?: string;
}

/** What contestants are given: tables for ours, as they are stored, null and the same names for the others. */
export interface ContestData {
  table: StoredTable | null;
  gate: string;
  names: readonly string[];
}

declare global {
  // Where a script that was brought into the page's isolated world leaves what it is.
  var contestant: Contestant | undefined;
}

/** Runs steps and notes what each took. */
export class Stopwatch {
  readonly steps: Steps = {};

  time<Made>(step: string, work: () => Made): Made {
    const from = performance.now();
    const made = work();
    this.steps[step] = (this.steps[step] ?? 0) + performance.now() - from;
    return made;
  }
}
