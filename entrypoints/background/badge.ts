import { browser } from 'wxt/browser';
import type { Asked } from '../../messages.ts';

let last: Promise<void> = Promise.resolve();

async function add(tabId: number, { mentions, before }: Asked<'count'>): Promise<void> {
  const shown = Number(await browser.action.getBadgeText({ tabId }));
  const sum = Math.max(0, shown + mentions - before);
  await browser.action.setBadgeText({ tabId, text: sum > 0 ? `${sum}` : '' });
}

/**
 * Adds what a frame has found since it told of it last to the count in the tab's badge. The badge is
 * itself the sum: it outlives this worker, and the browser empties it when the tab goes elsewhere.
 * One count after the other, so that none is lost between reading and writing.
 */
export function countInBadge(tabId: number, counted: Asked<'count'>): Promise<void> {
  // The tab may be gone.
  last = last.then(() => add(tabId, counted)).catch(() => undefined);
  return last;
}
