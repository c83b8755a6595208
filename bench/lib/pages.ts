import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve, type Served, type Server } from '../../scripts/lib/serve.ts';

/** A page to measure on: its path on the server, and its mark-up. */
export interface BenchPage {
  path: string;
  html: string;
}

/** The clock counts in 5 µs instead of 100 where a page is alone in its process. */
const ALONE = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** The pages of a folder. */
export const pagesIn = (folder: string): BenchPage[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((name) => ({ path: `/${name}`, html: readFileSync(join(folder, name), 'utf8') }));

export function servePages(pages: readonly BenchPage[]): Promise<Server> {
  const made = pages.map(({ path, html }): [string, Served] => [
    path,
    { body: html, type: 'text/html; charset=utf-8', headers: ALONE },
  ]);
  return serve(null, new Map(made));
}
