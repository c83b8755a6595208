import type { Asked, PageReport } from '../../messages.ts';
import { send } from './send.ts';

type Status = Asked<'status'>['state'];

const statusOf = (state: PageReport['state']): Status =>
  state === 'paused' || state === 'site-off' ? state : 'on';

/**
 * Tells the background of the page's state, for the icon; nothing depends on it. Only a change is
 * told, so that a page that was never paused or switched off wakes no worker.
 */
export function createStatus(): (now: { state: PageReport['state'] }) => void {
  let told: Status = 'on';
  return (now) => {
    const state = statusOf(now.state);
    // The tab has one icon: what frames in the page do is not told.
    if (state === told || self !== top) return;
    told = state;
    send('status', { state }).catch(() => undefined);
  };
}
