import { browser } from 'wxt/browser';
import { originPattern } from './address.ts';

/** Whether the browser lets the extension ask a host. It asks nothing of anybody. */
export const mayAsk = (address: URL): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(address)] });

/**
 * Asks the reader to let the extension ask that one host, where the browser does not yet. Only from a
 * click or a key, and before anything is awaited.
 */
export const askToAsk = (address: URL): Promise<boolean> =>
  browser.permissions.request({ origins: [originPattern(address)] });
