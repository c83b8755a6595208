import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from '../scripts/lib/browser/launch.ts';
import { build } from '../scripts/lib/build.ts';
import { chart } from './chart.ts';
import { documented } from './documented.ts';
import { keep, readKept, type Kept } from './lib/kept.ts';
import { machine, versions } from './lib/machine.ts';
import type { Bench } from './lib/part.ts';
import { goalsText, sectionText } from './lib/print.ts';
import { pagesIn, servePages } from './lib/served.ts';
import { PARTS } from './parts.ts';

/*
 * npm run bench -- [--pages DIR] [--rounds N] [--only NAME,NAME] [--names 50,500] [--sample N]
 *                  [--resume] [--json] [--docs]
 *
 * Measures what the extension costs, part by part (bench/parts.ts), in a real Chromium. Ratios and
 * counts are what matter: milliseconds differ by machine and by what else it does.
 */
const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    rounds: { type: 'string', default: '1' },
    only: { type: 'string' },
    names: { type: 'string' },
    /** What takes long on each page is measured on so many of them, spread evenly. */
    sample: { type: 'string', default: '12' },
    /** Takes over the parts that ended when the same was asked before. */
    resume: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** Writes the tables and the chart into docs/performance.md and .svg. */
    docs: { type: 'boolean', default: false },
  },
});

const only = values.only?.split(',');
const unknown = only?.filter((name) => !PARTS.some((part) => part.name === name)) ?? [];
if (unknown.length > 0) {
  throw new Error(
    `no such part: ${unknown.join(', ')}; there are ${PARTS.map(({ name }) => name).join(', ')}`,
  );
}

/** Without pages, a look at everything in two minutes. */
const isQuick = values.pages === undefined;
const pages = pagesIn(values.pages ?? 'demo');
// What is measured is the code as it is now.
build('chromium');
const server = await servePages(pages);
const addresses = pages.map(({ path }) => server.origin + path);
const bench: Bench = {
  pages,
  addresses,
  origin: server.origin,
  rounds: Number(values.rounds),
  isQuick,
  names: (values.names ?? (isQuick ? '50,500,5000' : '50,500,5000,50000')).split(',').map(Number),
  sample(most = Number(values.sample)) {
    const every = Math.max(1, addresses.length / most);
    return addresses.filter((_, at) => Math.floor(at / every) !== Math.floor((at - 1) / every));
  },
  async inBare(work) {
    const { browser, close } = await launch('chromium', { headless: true });
    try {
      return await work(browser);
    } finally {
      await close();
    }
  },
};

const asked = JSON.stringify([values.pages, bench.rounds, bench.names, values.sample]);
const ended: (Kept & { name: string })[] = [];
for (const { name, run } of PARTS) {
  if (only !== undefined && !only.includes(name)) continue;
  process.stderr.write(`${name} …`);
  const before = values.resume ? readKept(name, asked) : null;
  const from = performance.now();
  const made = before?.outcome ?? (await run(bench));
  const seconds = before?.seconds ?? (performance.now() - from) / 1000;
  ended.push({ name, ...(before ?? keep(name, { asked, seconds, outcome: made })) });
  process.stderr.write(` ${seconds.toFixed(0)} s\n`);
}
await server.close();

const run = {
  date: new Date().toISOString().slice(0, 10),
  command: `npm run bench -- ${process.argv.slice(2).join(' ')}`.trim(),
  // What else it does at the time lengthens whatever is told in milliseconds.
  machine: `${machine()}, under a load of ${(loadavg()[0] ?? NaN).toFixed(0)}`,
  versions: versions(),
  pages: pages.length,
  rounds: bench.rounds,
};
const outcomes = ended.map(({ outcome }) => outcome);
const text = [
  `\`${run.command}\`, ${run.date}; ${run.machine}; ${run.versions}; ${run.pages} pages, medians of ${run.rounds} rounds.`,
  '',
  // They speak of many pages: on one small article, what is paid once weighs as much as all the rest.
  ...(isQuick ? [] : goalsText(outcomes.flatMap(({ goals }) => goals))),
  ...outcomes.flatMap(({ sections }) => sections).flatMap(sectionText),
  `Seconds by part: ${ended.map(({ name, seconds }) => `${name} ${seconds.toFixed(0)}`).join(', ')}.`,
  '',
].join('\n');
if (values.docs) {
  const points = outcomes.flatMap((outcome) => outcome.points);
  const drawn = points.length > 0 ? chart(points, `${run.date}, ${run.versions}`) : null;
  if (drawn !== null) writeFileSync('docs/performance.svg', drawn);
  writeFileSync('docs/performance.md', documented(text, drawn !== null));
}
const parts = ended.map(({ name, seconds, outcome }) => ({ name, seconds, ...outcome }));
process.stdout.write(values.json ? `${JSON.stringify({ ...run, parts }, null, 2)}\n` : text);
