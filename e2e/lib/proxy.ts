import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface RecordingProxy {
  /** `host:port`, as a browser wants it. */
  address: string;
  /** Every address that was asked for, in order; a tunnel as `host:port`. */
  asked: readonly string[];
  /** What was asked of anyone but the given origins. */
  strangers: (own: readonly string[]) => string[];
  close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';

function forward(address: URL, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers } = incoming;
  const onward = request(address, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(onward);
}

/**
 * Stands between a browser and the network: writes down all that is asked for, passes on what is asked
 * of the tests' servers on loopback, and refuses the rest, so that no test depends on the network.
 * @param hosts made-up names under which those servers are reached too
 */
export async function recordingProxy(hosts: readonly string[] = []): Promise<RecordingProxy> {
  const asked: string[] = [];
  const proxy = createServer((incoming, outgoing) => {
    const address = incoming.url ?? '';
    asked.push(address);
    const parsed = URL.parse(address);
    if (parsed !== null && hosts.includes(parsed.hostname)) parsed.hostname = LOOPBACK;
    if (parsed?.protocol === 'http:' && parsed.hostname === LOOPBACK) {
      forward(parsed, incoming, outgoing);
    } else {
      outgoing.writeHead(502).end();
    }
  });
  proxy.on('connect', (incoming, socket) => {
    asked.push(incoming.url ?? '');
    // A browser that gives up meanwhile is no fault of the test.
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, LOOPBACK, resolve));
  const bound = proxy.address();
  if (bound === null || typeof bound === 'string') throw new Error('the proxy has no port');
  return {
    address: `${LOOPBACK}:${bound.port}`,
    asked,
    strangers: (own) => asked.filter((address) => !own.some((o) => address.startsWith(`${o}/`))),
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
