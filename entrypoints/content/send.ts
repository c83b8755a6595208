import { browser } from 'wxt/browser';
import type { Asked, MessageName } from '../../messages.ts';

/**
 * Sends a message to the background: what checks the replies would weigh on the script of every page.
 * @returns the reply as it came, not checked
 */
export const send = <N extends MessageName>(name: N, asked: Asked<N>): Promise<unknown> =>
  browser.runtime.sendMessage({ name, asked });
