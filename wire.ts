import { browser } from 'wxt/browser';

/*
 * How messages travel, apart from what they say (messages.ts): the script of every page sends and hears
 * a few, and the schemas of all would weigh on it.
 */

/** Who asks: the tab's id where it is a page. */
export interface Sender {
  tab: number | null;
  frame: number;
}

/**
 * Hears messages until the signal aborts; what the answering throws is told to who asked.
 * @param answer checks what it is given: nothing has looked at it before
 */
export function listen(
  answer: (message: unknown, sender: Sender) => unknown,
  signal: AbortSignal,
): void {
  const listener = (
    message: unknown,
    from: { tab?: { id?: number | undefined } | undefined; frameId?: number | undefined },
    respond: (reply: unknown) => void,
  ): true => {
    const sender = { tab: from.tab?.id ?? null, frame: from.frameId ?? 0 };
    const reply = async () => {
      try {
        respond({ ok: true, answered: await answer(message, sender) });
      } catch (error) {
        respond({ ok: false, error: error instanceof Error ? error.message : String(error) });
      }
    };
    void reply();
    // The reply comes later, by callback: a promise given back here would be lost in the test fake.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
