/** What was asked of a database. */
interface Reads {
  requests: number;
  /** All that came back, one by one. */
  records: number;
}

const METHODS = ['get', 'getAll', 'openCursor'] as const;

/** From now on, counts what is read from stores and indexes of any database. */
export function countReads(): { read: Reads; stop: () => void } {
  const read: Reads = { requests: 0, records: 0 };
  const undo: (() => void)[] = [];
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const method of METHODS) {
      const original = Object.getOwnPropertyDescriptor(prototype, method);
      const call: unknown = original?.value;
      if (original === undefined || typeof call !== 'function') continue;
      const counted = function (this: unknown, ...given: unknown[]): unknown {
        const request: unknown = Reflect.apply(call, this, given);
        if (!(request instanceof IDBRequest)) return request;
        read.requests += 1;
        request.addEventListener('success', () => {
          const found: unknown = request.result;
          if (Array.isArray(found)) read.records += found.length;
          else if (found !== undefined && found !== null) read.records += 1;
        });
        return request;
      };
      Object.defineProperty(prototype, method, { ...original, value: counted });
      undo.push(() => Object.defineProperty(prototype, method, original));
    }
  }
  return { read, stop: () => undo.forEach((put) => put()) };
}
