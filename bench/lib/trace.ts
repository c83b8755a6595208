import type { Page } from 'puppeteer-core';
import * as v from 'valibot';

const event = v.object({
  name: v.string(),
  ph: v.string(),
  /** Microseconds; `tdur` are those in which the thread had a processor. */
  ts: v.number(),
  dur: v.optional(v.number()),
  tdur: v.optional(v.number()),
  pid: v.number(),
  tid: v.number(),
  args: v.optional(
    v.object({
      /** Of a thread, where the event tells it. */
      name: v.optional(v.string()),
      data: v.optional(v.object({ url: v.optional(v.string()) })),
    }),
  ),
});
export type TraceEvent = v.InferOutput<typeof event>;
const recording = v.object({ traceEvents: v.array(event) });

const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
];

/** Records what the browser does meanwhile. @returns its events in the order of time */
export async function traced(page: Page, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  let failure: unknown = null;
  await work().catch((error: unknown) => (failure = error));
  // Whatever fails leaves no recording running: there is one at a time in a browser.
  const bytes = await page.tracing.stop();
  if (failure !== null) throw failure;
  const text = new TextDecoder().decode(bytes);
  const { traceEvents } = v.parse(recording, JSON.parse(text));
  return traceEvents.toSorted((one, other) => one.ts - other.ts);
}
