import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandsIn } from './lib/commands-in.ts';

/*
 * Runs every command of the documents as it is written, in a fresh clone of the last commit, and says of
 * each whether it ended well. A command stands in several places but runs once.
 */

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'docs/guide.md', 'docs/own-corpus.md'];

/** Commands that are not run here, with the reason that is printed. */
const ELSEWHERE = new Map([
  ['npm ci && npm test', 'it is what calls this'],
  ['npm test', 'it is what calls this'],
  ['npm run docs:check', 'it is this'],
  ['npm run test:pages', 'a quarter of an hour, and needs ../shared'],
  ['npm run test:faults', 'many minutes'],
  ['npm run bench', 'many minutes; figures of a busy machine mislead'],
  ['npm run dev', 'it runs until it is stopped'],
]);

/** A developer's machine shows a window; here nobody would close it. */
const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;

const clone = join(mkdtempSync(join(tmpdir(), 'parallax-docs-')), 'parallax');
let failed = 0;
const ran = new Set<string>();
try {
  spawnSync('git', ['clone', '-q', '--no-local', '.', clone], { stdio: 'inherit' });
  for (const document of DOCUMENTS.filter((file) => existsSync(join(clone, file)))) {
    for (const { line, command } of commandsIn(readFileSync(join(clone, document), 'utf8'))) {
      if (ran.has(command)) continue;
      ran.add(command);
      const reason = ELSEWHERE.get(command);
      if (reason !== undefined) {
        console.log(`not run   ${document}:${line}  ${command}  (${reason})`);
        continue;
      }
      const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
        cwd: clone,
        encoding: 'utf8',
        env: environment,
        maxBuffer: 64 * 1024 * 1024,
      });
      if (status !== 0) failed++;
      console.log(`${status === 0 ? 'ran      ' : 'FAILED   '} ${document}:${line}  ${command}`);
      if (status !== 0) console.log(`${stdout}${stderr}`.split('\n').slice(-30).join('\n'));
    }
  }
} finally {
  rmSync(join(clone, '..'), { recursive: true, force: true });
}
console.log(`${ran.size} commands in the documents, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
