import type { PageResult } from './contest.ts';
import { pageTime, short, sum } from './lib/figures.ts';
import type { Measured } from './lib/measure.ts';
import type { Cell } from './lib/part.ts';

/** What one contestant took of pages, over all of them, in milliseconds: medians over the rounds. */
export interface Result {
  name: string;
  cold: number;
  warm: number;
  /** Times the floor of the same run. */
  coldRatio: number;
  warmRatio: number;
  found: number;
  /** Cold milliseconds by step, those of the background among them. */
  steps: Record<string, number>;
  /** Pages on which it failed or gave up. */
  failed: number;
}

/** Not a number where it was not run so. */
const total = (measured: Measured | null | undefined, temper: 'cold' | 'warm'): number => {
  const steps = measured?.[temper];
  return steps == null ? NaN : pageTime(steps);
};

/** Sums over pages; ratios are to the floor on the pages where the contestant ended. */
export function resultOf(name: string, pages: readonly PageResult[]): Result {
  const ended = pages.filter(({ by }) => by[name] != null);
  const over = (who: string, temper: 'cold' | 'warm') =>
    sum(ended.map(({ by }) => total(by[who], temper)));
  const steps: Record<string, number> = {};
  for (const { by } of ended) {
    for (const [step, time] of Object.entries(by[name]?.cold ?? {})) {
      steps[step] = (steps[step] ?? 0) + time;
    }
  }
  return {
    name,
    cold: over(name, 'cold'),
    warm: over(name, 'warm'),
    coldRatio: over(name, 'cold') / over('floor', 'cold'),
    warmRatio: over(name, 'warm') / over('floor', 'warm'),
    found: sum(ended.map(({ by }) => by[name]?.found ?? 0)),
    steps,
    failed: pages.length - ended.length,
  };
}

/** Painting, and what a message takes of the page: its sending, and the check of its answer. */
const BESIDE = ['paint', 'send', 'check'];

/** Of the cold ratio, the part that is neither painting nor messages: looking, reading and tying. */
export const readingOf = ({ cold, steps, coldRatio }: Result): number =>
  coldRatio * (1 - sum(BESIDE.map((step) => steps[step] ?? 0)) / cold);

export const RESULT_HEAD = ['', 'cold ms', '× floor', 'warm ms', '× floor', 'found'];

export function rowOf(result: Result): Cell[] {
  const { name, cold, coldRatio, warm, warmRatio, found, failed } = result;
  const label = failed === 0 ? name : `${name} (gave up on ${failed} pages)`;
  // What the floor tells is a length, so that the walk is not optimised away.
  return [label, cold, coldRatio, warm, warmRatio, name === 'floor' ? '' : `${found}`];
}

const stepsText = ({ steps }: Result): string =>
  Object.entries(steps)
    .map(([step, time]) => `${step} ${short(time)}`)
    .join(', ');

/** What ours took step by step; and with what the background did, which is none of the page's, and in no sum. */
export const notesOf = (ours: Result): string[] => {
  const whole = ours.coldRatio * (1 + (ours.steps['background'] ?? 0) / ours.cold);
  return [
    `Ours, cold, ms by step: ${stepsText(ours)}. Without painting and messages (paint, send, check) ${short(readingOf(ours))} × floor. The step “background” is none of the page’s, and in no sum; page and background together take ${short(whole)} × floor.`,
  ];
};
