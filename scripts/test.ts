import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import * as v from 'valibot';
import { findBrowser, NoBrowserError } from './lib/browser/find.ts';

/*
 * Everything, in the order in which it fails fastest. Ends with a plain line `N passed, N failed`: the
 * tests of Vitest one by one, every other stage as one.
 */

const SOURCES = '../shared/sources';
const REPORT = 'artifacts/vitest.json';

const counts = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
});

let passed = 0;
let failed = 0;

function run(command: string, words: string[]): boolean {
  console.log(`\n▸ ${[command, ...words].join(' ')}`);
  return spawnSync(command, words, { stdio: 'inherit' }).status === 0;
}

function stage(command: string, ...words: string[]): boolean {
  const good = run(command, words);
  if (good) passed++;
  else failed++;
  return good;
}

/** A quarter of an hour by itself: `npm run test:pages`. */
const REAL_PAGES = 'e2e/real-pages.test.ts';

/** It builds the extension itself, in the place from which the others install it. */
const BUILDS = 'e2e/start.test.ts';

/** Runs some of Vitest's tests and counts them; a file that did not run at all is a failure. */
function vitest(...which: string[]): void {
  rmSync(REPORT, { force: true });
  run('vitest', [
    'run',
    ...which,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ]);
  const found = existsSync(REPORT)
    ? v.parse(counts, JSON.parse(readFileSync(REPORT, 'utf8')))
    : { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
  passed += found.numPassedTests;
  failed += found.numFailedTests || found.numFailedTestSuites;
}

mkdirSync('artifacts', { recursive: true });
try {
  for (const name of ['chromium', 'firefox'] as const) {
    spawnSync(findBrowser(name), ['--version'], { stdio: ['ignore', 'inherit', 'ignore'] });
  }
} catch (error) {
  if (!(error instanceof NoBrowserError)) throw error;
  console.log(error.message);
  failed++;
}

stage('npm', 'run', '-s', 'check');
if (existsSync(SOURCES)) stage('node', 'scripts/corpus-check.ts', '--sources', SOURCES);
else {
  console.log(`\nskipped: the corpus against its sources, since ${SOURCES} is not here`);
  stage('node', 'scripts/corpus-check.ts');
}
vitest('--project', 'unit', '--project', 'browser');
const built = ['chrome', 'firefox'].map((target) => stage('wxt', 'build', '-b', target));
if (built.every(Boolean)) {
  stage('node', 'scripts/sizes.ts');
  stage('node', 'scripts/lint-addon.ts');
  console.log('\nnot run here: the real pages, a quarter of an hour by `npm run test:pages`');
  vitest('--project', 'e2e', `--exclude=${REAL_PAGES}`, `--exclude=${BUILDS}`);
  vitest('--project', 'e2e', BUILDS);
} else {
  failed++;
  console.log('the extension was not built: sizes, add-on lint and end-to-end tests did not run');
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
