import type { Page } from 'puppeteer-core';
import * as v from 'valibot';

/** What the browser's trace tells of a stretch of work; times in microseconds. */
const work = v.object({
  name: v.string(),
  tid: v.number(),
  pid: v.number(),
  ts: v.number(),
  dur: v.number(),
  /** Time on the processor: a machine with much to do does not count. */
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.object({ data: v.optional(v.object({ url: v.optional(v.string()) })) })),
});
type Work = v.InferOutput<typeof work>;

const trace = v.object({ traceEvents: v.array(v.unknown()) });

const isOurs = ({ args }: Work): boolean =>
  args?.data?.url?.startsWith('chrome-extension://') === true;

/** The longest task in which a script of the extension ran, in milliseconds of the processor's time. */
function longestIn(told: string): number {
  const all = v.parse(trace, JSON.parse(told)).traceEvents.flatMap((event) => {
    const read = v.safeParse(work, event);
    return read.success ? [read.output] : [];
  });
  const threads = Map.groupBy(all, ({ pid, tid }) => `${pid} ${tid}`);
  const longest = [...threads.values()].map((events) => {
    const starts = events.filter(isOurs).map(({ ts }) => ts);
    return events
      .filter(({ name }) => name === 'RunTask' || name.endsWith('::RunTask'))
      .filter(({ ts, dur }) => starts.some((start) => start >= ts && start <= ts + dur))
      .reduce((most, { tdur }) => Math.max(most, tdur), 0);
  });
  return Math.max(0, ...longest) / 1000;
}

/** Watches what runs in the page. Chromium only. @returns ends it, and tells the longest block */
export async function watchBlocks(page: Page): Promise<() => Promise<number>> {
  await page.tracing.start({
    categories: ['-*', 'toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  return async () => longestIn(new TextDecoder().decode(await page.tracing.stop()));
}
