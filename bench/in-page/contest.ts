import type { StoredTable } from '../../mentions/index.ts';

/** Milliseconds by step, in the order of the steps; `background` is none of the page's. */
export type Steps = Record<string, number>;

/** One way of finding names, as it runs in a page. */
interface Contestant {
  /** Done once in a page, and timed as the step `prepare`. */
  prepare?: (data: ContestData) => void;
  /**
   * Finds everything once.
   * @returns how much it found, what each step took, and as JSON what it asks the background, if it does
   */
  run: () => { found: number; steps: Steps; asks?: string };
  /** Goes on with what the background answers. */
  tie?: (answer: unknown) => { found: number; steps: Steps };
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
