import type { Page } from 'puppeteer-core';

/** When a card was there, counted from the end of the intent delay. */
export interface Shown {
  /** Milliseconds until it was painted. */
  time: number;
  /** Frames that began meanwhile, the one that painted it among them. */
  frames: number;
}

const LOG = 'cardInBench';

/** Watches from the page's own world for the next move of the pointer and the card that follows. */
export const watchCard = (page: Page, delay: number): Promise<void> =>
  page.evaluate(
    (log, wait) => {
      Reflect.deleteProperty(globalThis, log);
      const began: number[] = [];
      let due = Infinity;
      let isOver = false;
      const frame = (now: number): void => {
        began.push(now);
        if (!isOver) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      // Pointer moves are looked at once a frame: the delay begins with that look.
      const begin = () => requestAnimationFrame(() => (due = performance.now() + wait));
      addEventListener('pointermove', begin, { capture: true, once: true });
      const observer = new MutationObserver((records) => {
        const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
        if (!added.some(({ nodeName }) => nodeName === 'PARALLAX-NOTE')) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          isOver = true;
          // What is posted from within a frame arrives after it was painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => {
            const frames = began.filter((time) => time > due).length;
            Reflect.set(globalThis, log, { time: performance.now() - due, frames });
          });
          port1.start();
          port2.postMessage(null);
        });
      });
      observer.observe(document, { childList: true, subtree: true });
    },
    LOG,
    delay,
  );

/** What was seen; null until there is something. */
export async function readWatch(page: Page): Promise<Shown | null> {
  const text = await page.evaluate(
    (log) => JSON.stringify(Reflect.get(globalThis, log) ?? null),
    LOG,
  );
  const seen: unknown = JSON.parse(text);
  if (typeof seen !== 'object' || seen === null || !('time' in seen && 'frames' in seen)) {
    return null;
  }
  return { time: Number(seen.time), frames: Number(seen.frames) };
}
