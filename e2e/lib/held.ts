/**
 * Runs in the extension's own world: from now on writes down all that is begun and not ended. The
 * page's world has nothing of it.
 */
export function install(): void {
  const held = new Map<object, string>();
  const keys = new Map<string, object>();
  Reflect.set(globalThis, 'held', () => [...held.values()]);

  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const entries: { target: EventTarget; type: string; listener: unknown; entry: object }[] = [];
  EventTarget.prototype.addEventListener = function (
    this: EventTarget,
    ...given: Parameters<EventTarget['addEventListener']>
  ) {
    const target = this ?? globalThis;
    const [type, listener, options] = given;
    Reflect.apply(addEventListener, target, given);
    const signal = typeof options === 'object' ? options.signal : undefined;
    // What is no longer in the page takes its listeners along; signals are how all else is ended.
    if (target instanceof AbortSignal || signal?.aborted) return;
    if (target instanceof Node && target !== document && !target.isConnected) return;
    const entry = {};
    held.set(entry, `listener ${type} on ${target.constructor.name}`);
    entries.push({ target, type, listener, entry });
    if (signal) Reflect.apply(addEventListener, signal, ['abort', () => held.delete(entry)]);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget,
    ...given: Parameters<EventTarget['removeEventListener']>
  ) {
    const target = this ?? globalThis;
    Reflect.apply(removeEventListener, target, given);
    for (const one of entries) {
      const same = one.target === target && one.type === given[0] && one.listener === given[1];
      if (same) held.delete(one.entry);
    }
  };

  for (const observer of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    const { observe, disconnect } = observer.prototype;
    observer.prototype.observe = function (this: object, ...given: unknown[]) {
      held.set(this, `observer ${observer.name}`);
      Reflect.apply(observe, this, given);
    };
    observer.prototype.disconnect = function (this: object) {
      held.delete(this);
      Reflect.apply(disconnect, this, []);
    };
  }

  const timers = [
    ['setTimeout', 'clearTimeout', true],
    ['setInterval', 'clearInterval', false],
    ['requestAnimationFrame', 'cancelAnimationFrame', true],
    ['requestIdleCallback', 'cancelIdleCallback', true],
  ] as const;
  for (const [begin, end, once] of timers) {
    const started: unknown = Reflect.get(globalThis, begin);
    const ended: unknown = Reflect.get(globalThis, end);
    if (typeof started !== 'function' || typeof ended !== 'function') continue;
    Reflect.set(globalThis, begin, (callback: (...got: unknown[]) => void, ...rest: unknown[]) => {
      const entry = {};
      held.set(entry, begin);
      const run = (...got: unknown[]): void => {
        if (once) held.delete(entry);
        callback(...got);
      };
      const id: unknown = Reflect.apply(started, globalThis, [run, ...rest]);
      keys.set(`${end} ${String(id)}`, entry);
      return id;
    });
    Reflect.set(globalThis, end, (id: unknown) => {
      const entry = keys.get(`${end} ${String(id)}`);
      if (entry !== undefined) held.delete(entry);
      Reflect.apply(ended, globalThis, [id]);
    });
  }
}
