import type { Browser } from 'puppeteer-core';
import type { Steps } from './in-page/contest.ts';
import { median, pageTime } from './lib/figures.ts';
import { measure, SLOW, type Entry, type Measured } from './lib/measure.ts';

export interface PageResult {
  path: string;
  /** By contestant; null where it failed in every round. */
  by: Record<string, Measured | null>;
}

const isSlow = (run: Measured | null): boolean => run === null || pageTime(run.cold) > SLOW;

/**
 * Runs all contestants on all pages, in turn on each page and in another order in each round, so that
 * what else the machine does falls on all alike.
 */
export async function contest(
  browser: Browser,
  addresses: readonly string[],
  entries: Readonly<Record<string, Entry>>,
  rounds: number,
): Promise<PageResult[]> {
  /** By page and contestant; null where it failed. */
  const runs = new Map<string, (Measured | null)[]>();
  const names = Object.keys(entries);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, address] of addresses.entries()) {
      for (let turn = 0; turn < names.length; turn += 1) {
        const name = names[(turn + at + round) % names.length] ?? '';
        const before = runs.get(`${address} ${name}`) ?? [];
        const entry = entries[name];
        if (entry === undefined || before.some(isSlow)) continue;
        runs.set(`${address} ${name}`, [...before, await measure(browser, address, entry)]);
      }
    }
  }
  return addresses.map((address) => ({
    path: new URL(address).pathname,
    by: Object.fromEntries(
      Object.keys(entries).map((name) => [name, middle(runs.get(`${address} ${name}`) ?? [])]),
    ),
  }));
}

/** Medians of each step over the rounds. */
function middle(all: readonly (Measured | null)[]): Measured | null {
  const runs = all.filter((run) => run !== null);
  const [first] = runs;
  if (first === undefined) return null;
  const medians = (steps: readonly Steps[]): Steps =>
    Object.fromEntries(
      Object.keys(first.cold).map((step) => [step, median(steps.map((by) => by[step] ?? 0))]),
    );
  const warm = runs.map((run) => run.warm).filter((steps) => steps !== null);
  return {
    found: first.found,
    cold: medians(runs.map(({ cold }) => cold)),
    warm: warm.length === 0 ? null : medians(warm),
  };
}
