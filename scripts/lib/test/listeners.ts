import { vi } from 'vitest';

/** What is no longer in the page takes its listeners along. */
const isReachable = (target: EventTarget): boolean =>
  !(target instanceof Node) || target.isConnected;

/**
 * Counts the listeners that are added from now on to what outlives a card: documents, windows, elements
 * of the page. Those that went with an aborted signal or were removed by name are not left.
 */
export function countListeners(): { left: () => string[]; stop: () => void } {
  const added = vi.spyOn(EventTarget.prototype, 'addEventListener');
  const removed = vi.spyOn(EventTarget.prototype, 'removeEventListener');

  const isRemoved = (target: EventTarget, type: string, listener: unknown): boolean =>
    removed.mock.calls.some(
      (call, at) =>
        removed.mock.contexts[at] === target && call[0] === type && call[1] === listener,
    );

  function left(): string[] {
    return added.mock.calls.flatMap(([type, listener, options], at) => {
      const target = added.mock.contexts[at];
      // A signal's own listeners are how everything else is ended.
      if (!(target instanceof EventTarget) || target instanceof AbortSignal) return [];
      const ended = typeof options === 'object' && options.signal?.aborted === true;
      return ended || !isReachable(target) || isRemoved(target, type, listener) ? [] : [type];
    });
  }

  return {
    left,
    stop() {
      added.mockRestore();
      removed.mockRestore();
    },
  };
}
