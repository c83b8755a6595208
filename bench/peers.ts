import type { Browser } from 'puppeteer-core';
import { compile, gate, serialise } from '../mentions/index.ts';
import { contest, resultOf, type Result } from './contest.ts';
import { bundle } from './lib/bundle.ts';
import { corpusOf, makeNames } from './lib/names.ts';

/** By the name that figures use: the script in bench/in-page, and the most names that it is given. */
const PEERS: Readonly<Record<string, readonly [script: string, most: number]>> = {
  floor: ['floor', Infinity],
  ours: ['ours', Infinity],
  'one regular expression': ['one-regexp', Infinity],
  '@monyone/aho-corasick': ['aho-monyone', Infinity],
  'modern-ahocorasick': ['aho-modern', Infinity],
  'advanced-mark.js': ['advanced-mark', 5_000],
  'mark.js': ['mark', 500],
};

export interface PeerRun {
  names: number;
  results: Result[];
}

/** The same names, exact, for all: one in ten stands in the pages. */
export async function peers(
  browser: Browser,
  addresses: readonly string[],
  sizes: readonly number[],
  real: readonly string[],
  rounds: number,
): Promise<PeerRun[]> {
  const runs: PeerRun[] = [];
  for (const size of sizes) {
    const names = makeNames(size, real, size);
    const table = compile(corpusOf(names));
    const ours = { table: serialise(table), gate: gate(table), names: [] };
    const theirs = { table: '', gate: '', names };
    const entries = await Promise.all(
      Object.entries(PEERS)
        .filter(([, [, most]]) => size <= most)
        .map(async ([name, [script]]) => {
          const entry = { script: await bundle(script), data: name === 'ours' ? ours : theirs };
          return [name, entry] as const;
        }),
    );
    process.stderr.write(`${size} names\n`);
    const pages = await contest(browser, addresses, Object.fromEntries(entries), rounds);
    runs.push({ names: size, results: entries.map(([name]) => resultOf(name, pages)) });
  }
  return runs;
}
