import type { Browser } from 'puppeteer-core';
import { compile, gate, serialise } from '../mentions/index.ts';
import { readMentionInput } from '../scripts/lib/read-corpus.ts';
import { contest, resultOf, type Result } from './contest.ts';
import { entryOf } from './lib/measure.ts';

export interface Articles {
  pages: number;
  /** Pages on which nothing is found, and how many of them the gate turns away. */
  nothing: { pages: number; stopped: number; floor: Result; ours: Result };
  /** The others. */
  something: { pages: number; floor: Result; ours: Result };
}

/** The bundled corpus on every page: read and spot as the content script does, against the bare walk. */
export async function articles(
  browser: Browser,
  addresses: readonly string[],
  rounds: number,
): Promise<Articles> {
  const table = compile(readMentionInput('data/corpus'));
  const data = { table: serialise(table), gate: gate(table), names: [] };
  const entries = { floor: await entryOf('floor', data), ours: await entryOf('ours', data) };
  const pages = await contest(browser, addresses, entries, rounds);
  const isEmpty = ({ by }: (typeof pages)[number]) => (by['ours']?.found ?? 0) === 0;
  const nothing = pages.filter(isEmpty);
  const something = pages.filter((page) => !isEmpty(page));
  return {
    pages: pages.length,
    nothing: {
      pages: nothing.length,
      stopped: nothing.filter(({ by }) => by['ours']?.cold['read'] === undefined).length,
      floor: resultOf('floor', nothing),
      ours: resultOf('ours', nothing),
    },
    something: {
      pages: something.length,
      floor: resultOf('floor', something),
      ours: resultOf('ours', something),
    },
  };
}
