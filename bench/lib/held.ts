import type { TraceEvent } from './trace.ts';

/** Milliseconds for which a thread was held: by the clock, and with a processor under it. */
export interface Held {
  clock: number;
  processor: number;
}

export const NOT_HELD: Held = { clock: 0, processor: 0 };

/** What script is run by; none of them within another counts twice. */
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.compile',
  'v8.run',
  'FireIdleCallback',
  'FireAnimationFrame',
  'TimerFire',
]);

const isOurs = ({ args }: TraceEvent): boolean =>
  args?.data?.url?.startsWith('chrome-extension://') ?? false;

const timeOf = ({ dur = 0, tdur = dur }: TraceEvent): Held => ({
  clock: dur / 1000,
  processor: tdur / 1000,
});

const add = (one: Held, other: Held): Held => ({
  clock: one.clock + other.clock,
  processor: one.processor + other.processor,
});

/**
 * For how long the extension holds the main thread of a page, task by task. It is told from the page by
 * there being no script of the page's: all script that runs from the moment at which the first content
 * script begins is the extension's, with the layout that it forces.
 */
export function heldByExtension(events: readonly TraceEvent[]): Held[] {
  const first = events.find((event) => event.name === 'EvaluateScript' && isOurs(event));
  if (first === undefined) return [];
  const onThread = events.filter(
    ({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === 'X',
  );
  const tasks: Held[] = [];
  let taskEnd = 0;
  let scriptEnd = 0;
  for (const event of onThread) {
    const end = event.ts + (event.dur ?? 0);
    if (event.name === 'RunTask' && event.ts >= taskEnd) {
      taskEnd = end;
      tasks.push(NOT_HELD);
    }
    if (!SCRIPT.has(event.name) || event.ts < first.ts || event.ts < scriptEnd) continue;
    scriptEnd = end;
    tasks.push(add(tasks.pop() ?? NOT_HELD, timeOf(event)));
  }
  return tasks;
}

/** What bringing in and running the extension's scripts takes, before they do anything of their own. */
export function evaluationOf(events: readonly TraceEvent[]): { compile: Held; evaluate: Held } {
  const total = (name: string): Held =>
    events
      .filter((event) => event.name === name && event.ph === 'X' && isOurs(event))
      .map(timeOf)
      .reduce(add, NOT_HELD);
  return { compile: total('v8.compile'), evaluate: total('EvaluateScript') };
}

/** The longest task in the pages of the extension, which share one thread; its background has another. */
export function longestTask(events: readonly TraceEvent[]): Held {
  const its = events.find(isOurs)?.pid;
  const thread = events.find(
    ({ pid, name, args }) =>
      pid === its && name === 'thread_name' && args?.name === 'CrRendererMain',
  )?.tid;
  return events
    .filter(
      ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === its && tid === thread,
    )
    .map(timeOf)
    .reduce((longest, task) => (task.clock > longest.clock ? task : longest), NOT_HELD);
}
