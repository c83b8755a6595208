import type { Browser } from 'puppeteer-core';

/**
 * Processor time that pages and backgrounds of a browser have used so far, in milliseconds: all
 * processes that run script, those of the extension among them.
 */
export async function processorTime(browser: Browser): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((total, { cpuTime }) => total + cpuTime * 1000, 0);
}
