import type { CDPSession, Page } from 'puppeteer-core';
import { install } from './held.ts';

/** What code in one world of a page holds: listeners, observers, timers. */
interface Ledger {
  /** What is held now, one line each; a listener with its target. */
  held: () => Promise<string[]>;
  /** The listeners that the browser itself knows on the page's main objects, in that world. */
  listeners: () => Promise<string[]>;
}

const TARGETS = ['window', 'document', 'document.documentElement', 'document.body'];

/** The world that the extension's content script runs in, in the page that is shown. */
async function worldOf(session: CDPSession): Promise<number> {
  const found = await new Promise<number>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the extension has no world here')), 10_000);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (!context.origin.startsWith('chrome-extension://')) return;
      clearTimeout(late);
      resolve(context.id);
    });
    session.send('Runtime.enable').catch(reject);
  });
  return found;
}

/** Opens a ledger for the extension's world of the page that is shown now. Chromium only. */
export async function keepLedger(page: Page): Promise<Ledger> {
  const session = await page.createCDPSession();
  const contextId = await worldOf(session);

  async function held(): Promise<string[]> {
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      expression: 'held()',
      returnByValue: true,
    });
    if (!Array.isArray(result.value)) throw new Error('the ledger is gone');
    return result.value.map(String);
  }

  async function listeners(): Promise<string[]> {
    const found: string[] = [];
    for (const expression of TARGETS) {
      const { result } = await session.send('Runtime.evaluate', { contextId, expression });
      const { objectId } = result;
      if (objectId === undefined) continue;
      const known = await session.send('DOMDebugger.getEventListeners', { objectId });
      found.push(...known.listeners.map(({ type }) => `${type} on ${expression}`));
    }
    return found;
  }

  await session.send('Runtime.evaluate', { contextId, expression: `(${install.toString()})()` });
  return { held, listeners };
}
