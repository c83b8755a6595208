import type { Browser, Page } from 'puppeteer-core';
import { painted } from '../../scripts/lib/browser/reader.ts';
import type { Extended } from './extended.ts';
import { heapOf } from './heap.ts';
import { takeHeard, type Heard } from '../../scripts/lib/browser/messages.ts';
import { processorTime } from './processor.ts';

/** What one visit of a page cost. */
export interface Cost {
  /** Of all processes that run script, in milliseconds. */
  processor: number;
  /** Of the page's main thread, in milliseconds. */
  thread: number;
  /** In bytes. */
  heap: number;
}

/** What the extension did meanwhile. */
export interface Doing {
  marks: number;
  messages: readonly Heard[];
  isWoken: boolean;
  hasCard: boolean;
}

/** By then is over what a page does once it is loaded, in milliseconds; the same for both browsers. */
const REST = 600;

async function costOf(
  browser: Browser,
  address: string,
  read: () => Promise<void>,
  look: (page: Page) => Promise<void>,
): Promise<Cost> {
  const page = await browser.newPage();
  try {
    await page.bringToFront();
    const before = await processorTime(browser);
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
    await new Promise((resolve) => setTimeout(resolve, REST));
    await read();
    const processor = (await processorTime(browser)) - before;
    const { TaskDuration = 0 } = await page.metrics();
    const heap = await heapOf(await page.createCDPSession());
    await look(page);
    return { processor, thread: TaskDuration * 1000, heap };
  } finally {
    await page.close();
  }
}

const nothing = () => Promise.resolve();

export const visitBare = (browser: Browser, address: string): Promise<Cost> =>
  costOf(browser, address, nothing, nothing);

/** Visits a page while the background sleeps, and leaves it when it has been read. */
export async function visit(
  { browser, own, sleep, worker, hasRead }: Extended,
  address: string,
): Promise<{ cost: Cost; doing: Doing }> {
  await sleep();
  await takeHeard(own);
  let doing: Doing = { marks: 0, messages: [], isWoken: false, hasCard: false };
  const cost = await costOf(browser, address, hasRead, async (page) => {
    const [realm] = page.extensionRealms();
    doing = {
      marks: (await painted(page)) + (await painted(page, 'actor')),
      messages: await takeHeard(own),
      isWoken: worker() !== undefined,
      hasCard: (await realm?.evaluate(() => 'parallaxCard' in globalThis)) ?? false,
    };
  });
  return { cost, doing };
}
