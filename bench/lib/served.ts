import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve, type Served, type Server } from '../../scripts/lib/serve.ts';

/** A page to measure on: its path on the server, and its mark-up. */
export interface BenchPage {
  path: string;
  html: string;
}

/**
 * A page is alone in its process, so that its clock counts in 5 µs instead of 100 and its memory is its
 * own. Its own scripts do not run, and what it names elsewhere is not asked for: what runs is ours.
 */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'content-security-policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; base-uri 'self'",
};

/** The pages of a folder. */
export const pagesIn = (folder: string): BenchPage[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((name) => ({ path: `/${name}`, html: readFileSync(join(folder, name), 'utf8') }));

/** Serves pages, and beside them the demo article and its style sheet under `/demo/`. */
export function servePages(pages: readonly BenchPage[]): Promise<Server> {
  const demo = pagesIn('demo').map(({ path, html }) => ({ path: `/demo${path}`, html }));
  const made = [...demo, ...pages].map(({ path, html }): [string, Served] => [
    path,
    { body: html, type: 'text/html; charset=utf-8', headers: HEADERS },
  ]);
  const style = { body: readFileSync('demo/news.css'), type: 'text/css' };
  return serve(
    null,
    new Map<string, Served>([...made, ['/news.css', style], ['/demo/news.css', style]]),
  );
}
