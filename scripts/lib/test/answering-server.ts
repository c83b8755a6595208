import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';

/** A real server on loopback that answers as a test tells it to. */
export interface AnsweringServer {
  origin: string;
  answer: RequestListener;
  /** Paths that were asked for, in order. */
  asked: string[];
  close: () => Promise<void>;
}

export async function answeringServer(): Promise<AnsweringServer> {
  const server = createServer((request, response) => {
    self.asked.push(request.url ?? '');
    self.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const self: AnsweringServer = {
    origin: `http://127.0.0.1:${bound.port}`,
    answer: (_request, response) => void response.writeHead(404).end(),
    asked: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return self;
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The feed of a corpus, beside it, with whatever a test wants wrong in it. */
export const feedOf = (text: string, changed: object = {}): string =>
  JSON.stringify({
    parallax: 1,
    corpus: 'corpus.json',
    sha256: hashOf(text),
    bytes: Buffer.byteLength(text),
    ...changed,
  });

/** Serves a feed, conditionally, and the corpus that it names. */
export const serving =
  (feed: string, text: string): RequestListener =>
  (request, response) => {
    const etag = `"${hashOf(feed).slice(0, 8)}"`;
    if (request.url === '/feed.json') {
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
      response.writeHead(200, { etag }).end(feed);
    } else if (request.url === '/corpus.json') response.end(text);
    else response.writeHead(404).end();
  };
