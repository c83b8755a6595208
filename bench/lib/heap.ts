import type { CDPSession } from 'puppeteer-core';

/**
 * What a page or a worker holds once all garbage is gone, in bytes: the objects of all its scripts, the
 * nodes and wrappers that the browser keeps for them, and binary data.
 */
export async function heapOf(session: CDPSession): Promise<number> {
  // What one round sets free may hold more that only the next one can.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } =
    await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
