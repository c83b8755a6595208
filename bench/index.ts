import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from '../scripts/lib/browser/launch.ts';
import { articles } from './articles.ts';
import { chart } from './chart.ts';
import { documented } from './documented.ts';
import { namesIn } from './lib/names.ts';
import { pagesIn, servePages } from './lib/pages.ts';
import { peers } from './peers.ts';
import { table } from './table.ts';

/*
 * npm run bench -- [--pages DIR] [--rounds N] [--names 50,500] [--only articles|peers] [--sample N]
 *                  [--json] [--docs]
 *
 * Measures the cost of the extension in a real Chromium, against the bare walk and against peers, in
 * one run, in turn. Ratios are what counts: milliseconds differ by machine and by what else it does.
 */
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: 'demo' },
    rounds: { type: 'string', default: '3' },
    names: { type: 'string', default: '50,500,5000,50000' },
    only: { type: 'string' },
    /** Peers are measured on so many of the pages, spread evenly. */
    sample: { type: 'string', default: '12' },
    json: { type: 'boolean', default: false },
    /** Writes the tables and the chart into docs/performance.md and .svg. */
    docs: { type: 'boolean', default: false },
  },
});

const pages = pagesIn(values.pages);
const rounds = Number(values.rounds);
const server = await servePages(pages);
const addresses = pages.map(({ path }) => server.origin + path);
const every = Math.max(1, Math.floor(addresses.length / Number(values.sample)));
const sample = addresses.filter((_, at) => at % every === 0);
const { browser, close } = await launch('chromium', { headless: true });

const wants = (section: string): boolean => values.only === undefined || values.only === section;
const sizes = values.names.split(',').map(Number);
const report = {
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
  browser: await browser.version(),
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
  command: `npm run bench -- ${process.argv.slice(2).join(' ')}`.trim(),
  pages: pages.length,
  rounds,
  articles: wants('articles') ? await articles(browser, addresses, rounds) : null,
  peers: wants('peers') ? await peers(browser, sample, sizes, namesIn(pages, 1), rounds) : null,
};
export type Report = typeof report;

await close();
await server.close();
if (values.docs) {
  writeFileSync('docs/performance.svg', chart(report));
  writeFileSync('docs/performance.md', documented(table(report)));
}
process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : table(report));
