import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript',
  '.txt': 'text/plain; charset=utf-8',
};

/** A page that is answered with, made at test time. */
export interface Served {
  body: string | Buffer;
  type?: string;
  headers?: Record<string, string>;
}

export interface Server {
  /** Address with no slash at its end. */
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves pages on loopback: those given by path, else files of a folder, else 404.
 * @param pages by path, `/a.html`
 */
export async function serve(
  folder: string | null,
  pages: ReadonlyMap<string, Served> = new Map(),
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const made = pages.get(path);
    try {
      if (made === undefined && folder === null) throw new Error('no such page');
      const body = made?.body ?? readFileSync(join(folder ?? '', normalize(path)));
      const type = made?.type ?? TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, ...made?.headers });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
