import { browser } from 'wxt/browser';
import type { Asked } from '../../messages.ts';
import { inOrder } from './in-order.ts';
import { titleMarks } from './toolbar.ts';

/** White on the icon's own blue: 6.9 to 1. */
const COLOURS = { background: '#1f5f80', text: '#ffffff' };

/**
 * Adds what a frame has found since it told of it last to the count in the tab's badge. The badge is
 * itself the sum: it outlives this worker, and the browser empties it when the tab goes elsewhere.
 */
export const countInBadge = (tabId: number, { mentions, before }: Asked<'count'>): Promise<void> =>
  inOrder(async () => {
    const shown = Number(await browser.action.getBadgeText({ tabId }));
    const sum = Math.max(0, shown + mentions - before);
    await browser.action.setBadgeText({ tabId, text: sum > 0 ? `${sum}` : '' });
    await titleMarks(tabId, sum);
  });

export const colourBadge = (): Promise<void> =>
  inOrder(async () => {
    await browser.action.setBadgeBackgroundColor({ color: COLOURS.background });
    await browser.action.setBadgeTextColor({ color: COLOURS.text });
  });
