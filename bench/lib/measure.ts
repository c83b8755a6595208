import type { Browser, CDPSession } from 'puppeteer-core';
import type { ContestData, Steps } from '../in-page/contest.ts';
import { Background } from './background.ts';
import { bundle } from './bundle.ts';
import { pageTime } from './figures.ts';

export interface Measured {
  found: number;
  /** Milliseconds by step in the first run on a fresh page, `prepare` included. */
  cold: Steps;
  /** The same on the tenth run on the same page, or on one after so much warming; null where the first took too long for that. */
  warm: Steps | null;
}

/** A contestant as it is brought into pages. */
export interface Entry {
  script: string;
  data: ContestData;
  /** Answers what it asks from pages; null for those that do all in the page. */
  background: Background | null;
}

export const entryOf = async (name: string, data: ContestData): Promise<Entry> => ({
  script: await bundle(name),
  data,
  background: data.table === null ? null : new Background(data.table),
});

/** A run that takes longer is given up, in milliseconds. */
const PATIENCE = 20_000;
/** What takes longer than this, in milliseconds, is run once: its figures are far from all others. */
export const SLOW = 1_000;
/** Before the warm run, in milliseconds: what is slow need not be run ten times to be warm. */
const WARMING = 400;
const TIMES = 8;

/**
 * Measures one contestant on one page, opened anew, in a world of its own as a content script
 * has it. Null where it failed or took too long.
 */
export async function measure(
  browser: Browser,
  address: string,
  { script, data, background }: Entry,
): Promise<Measured | null> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  try {
    await page.goto(address, { waitUntil: 'load' });
    const world = await worldOf(session);
    const run = (expression: string) => evaluate(session, world, expression);
    await run(script);
    await run(`globalThis.data = ${JSON.stringify(data)}; null`);
    // Layout is done before, as it is when a page is idle.
    await run('document.body.offsetHeight');
    const answer = background?.page() ?? null;
    const whole = (expression: string) => toTheEnd(run, answer, expression);
    const first = await whole(`(() => {
      const from = performance.now();
      contestant.prepare?.(data);
      const prepare = performance.now() - from;
      const { steps, ...rest } = contestant.run();
      return { ...rest, steps: { prepare, ...steps } };
    })()`);
    const measured = { found: first.found, cold: first.steps };
    if (pageTime(first.steps) > SLOW) return { ...measured, warm: null };
    async function again(n: number): Promise<Steps> {
      // A page is looked at again because its text has changed; that, and its layout, is none of ours.
      await run(`document.body.append(' more${n}'); document.body.offsetHeight`);
      return (await whole('contestant.run()')).steps;
    }
    for (let n = 0, spent = 0; n < TIMES && spent < WARMING; n += 1) {
      spent += pageTime(await again(n));
    }
    return { ...measured, warm: await again(TIMES) };
  } catch (error) {
    if (process.env['BENCH_DEBUG'] !== undefined) console.error(address, error);
    return null;
  } finally {
    await page.close();
  }
}

/** Runs an expression, and goes on with what the background answers for as long as it is asked. */
async function toTheEnd(
  run: (expression: string) => Promise<Run>,
  answer: ((asks: string) => string) | null,
  expression: string,
): Promise<Run> {
  const ran = await run(expression);
  if (ran.asks === undefined || answer === null) return ran;
  const from = performance.now();
  const answered = answer(ran.asks);
  const background = performance.now() - from;
  const rest = await toTheEnd(run, answer, `contestant.answered(${answered})`);
  return { ...rest, steps: added(added(ran.steps, { background }), rest.steps) };
}

/** Steps that come again take what they take in all. */
function added(one: Steps, other: Steps): Steps {
  const all = { ...one };
  for (const [step, time] of Object.entries(other)) all[step] = (all[step] ?? 0) + time;
  return all;
}

async function worldOf(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  return executionContextId;
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<Run> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    returnByValue: true,
    timeout: PATIENCE,
  });
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  const value: unknown = result.value;
  return isRun(value) ? value : { found: 0, steps: {} };
}

interface Run {
  found: number;
  steps: Steps;
  asks?: string;
}

const isRun = (value: unknown): value is Run =>
  typeof value === 'object' && value !== null && 'found' in value && 'steps' in value;
