import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { commandsIn } from './lib/commands-in.ts';

/*
 * npm run docs:check -- [--long]
 *
 * Runs every command of the documents as it is written, in a fresh clone of the last commit, and says of
 * each whether it ended well, and in how many seconds. A command stands in several places but runs once.
 * At the end the clone must be as it was: no command changes what is committed, but for the pictures.
 */

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/guide.md',
  'docs/own-corpus.md',
  'data/corpus/README.md',
];

/** Commands that are never run here, with the reason that is printed. */
const ELSEWHERE = new Map([
  ['npm ci && npm test', 'continuous integration is this'],
  ['npm test', 'continuous integration is this'],
  ['npm run docs:check', 'it is this'],
  ['npm run zip:check', 'a step of its own in continuous integration'],
  ['npm run coverage', 'a step of its own in continuous integration'],
]);

/** Commands that take a quarter of an hour or more: run with --long. */
const LONG = new Map([
  ['npm run bench', 'many minutes'],
  ['npm run test:faults', 'a quarter of an hour'],
]);

const { values } = parseArgs({ options: { long: { type: 'boolean', default: false } } });

/** What a stranger's shell has: no window that somebody would have to close, no tools of this checkout. */
const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
const folders = (rest['PATH'] ?? '').split(delimiter);
const environment = {
  ...rest,
  PATH: folders.filter((folder) => !folder.includes('node_modules')).join(delimiter),
};

function run(folder: string, command: string): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, said: `${stdout}${stderr}` };
}

const clone = join(mkdtempSync(join(tmpdir(), 'parallax-docs-')), 'parallax');
const seen = new Set<string>();
let ran = 0;
let failed = 0;
try {
  spawnSync('git', ['clone', '-q', '--no-local', '.', clone], { stdio: 'inherit' });
  for (const document of DOCUMENTS) {
    for (const { line, command } of commandsIn(readFileSync(join(clone, document), 'utf8'))) {
      if (seen.has(command)) continue;
      seen.add(command);
      const place = `${document}:${line}  ${command}`;
      const reason = ELSEWHERE.get(command) ?? (values.long ? undefined : LONG.get(command));
      if (reason !== undefined) {
        console.log(`not run        ${place}  (${reason})`);
        continue;
      }
      const from = performance.now();
      const { status, said } = run(clone, command);
      const seconds = `${((performance.now() - from) / 1000).toFixed(1)} s`.padStart(7);
      ran++;
      if (status !== 0) failed++;
      console.log(`${status === 0 ? 'ran   ' : 'FAILED'} ${seconds} ${place}`);
      if (status !== 0) console.log(said.split('\n').slice(-30).join('\n'));
    }
  }
  // Pictures depend on the fonts and the browser that are there.
  const changed = run(clone, "git status --porcelain -- . ':!docs/pictures'").said.trim();
  if (changed !== '') {
    failed++;
    console.log(`FAILED  the commands changed what is committed:\n${changed}`);
  }
} finally {
  rmSync(join(clone, '..'), { recursive: true, force: true });
}
console.log(`${seen.size} commands in the documents, ${ran} run, ${failed} failed`);
process.exitCode = failed > 0 || ran === 0 ? 1 : 0;
