import type { Browser } from 'puppeteer-core';
import { median, sum } from './lib/figures.ts';
import { measure, type Entry, type Measured } from './lib/measure.ts';

/** What one contestant took over all pages, in milliseconds: medians over the rounds. */
export interface Result {
  name: string;
  cold: number;
  warm: number;
  /** Times the floor of the same run. */
  coldRatio: number;
  warmRatio: number;
  found: number;
  /** Cold milliseconds by step. */
  steps: Record<string, number>;
  /** Pages on which it failed or gave up. */
  failed: number;
}

export interface PageResult {
  path: string;
  /** By contestant; null where it failed in every round. */
  by: Record<string, Measured | null>;
}

/** A contestant that has taken so long on one page is left out of the others, in milliseconds. */
const TOO_LONG = 20_000;

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
  const out = new Set<string>();
  const runs = new Map<string, Measured[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, address] of addresses.entries()) {
      const names = Object.keys(entries);
      for (let turn = 0; turn < names.length; turn += 1) {
        const name = names[(turn + at + round) % names.length] ?? '';
        const entry = entries[name];
        if (entry === undefined || out.has(name)) continue;
        const measured = await measure(browser, address, entry);
        if (measured === null || sum(Object.values(measured.cold)) > TOO_LONG) out.add(name);
        if (measured !== null)
          runs.set(`${address} ${name}`, [...(runs.get(`${address} ${name}`) ?? []), measured]);
      }
    }
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
  return addresses.map((address) => ({
    path: new URL(address).pathname,
    by: Object.fromEntries(
      Object.keys(entries).map((name) => [name, middle(runs.get(`${address} ${name}`) ?? [])]),
    ),
  }));
}

/** Medians of each step over the rounds. */
function middle(runs: readonly Measured[]): Measured | null {
  const [first] = runs;
  if (first === undefined) return null;
  const steps = (temper: 'cold' | 'warm') =>
    Object.fromEntries(
      Object.keys(first[temper]).map((step) => [
        step,
        median(runs.map((run) => run[temper][step] ?? 0)),
      ]),
    );
  return { found: first.found, cold: steps('cold'), warm: steps('warm') };
}

const total = (measured: Measured | null | undefined, temper: 'cold' | 'warm'): number =>
  sum(Object.values(measured?.[temper] ?? {}));

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
