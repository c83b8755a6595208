import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** What the system counts of each thread in nanoseconds, as milliseconds; null where it does not. */
function ofThreads(process: number): number | null {
  try {
    const folder = `/proc/${process}/task`;
    return readdirSync(folder).reduce((total, thread) => {
      const [running = '0'] = readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ');
      return total + Number(running) / 1e6;
    }, 0);
  } catch {
    return null;
  }
}

/**
 * Processor time that pages and backgrounds of a browser have used so far, in milliseconds: all
 * processes that run script, those of the extension among them. Where the system keeps no finer count,
 * it comes in hundredths of a second.
 */
export async function processorTime(browser: Browser): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((total, { id, cpuTime }) => total + (ofThreads(id) ?? cpuTime * 1000), 0);
}
