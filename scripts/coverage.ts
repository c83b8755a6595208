import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import * as v from 'valibot';

/*
 * npm run coverage
 *
 * Which lines and branches the tests in Node and in the real browser go through, by room; what stands
 * lowest; and the whole, file by file, in artifacts/coverage/index.html. What the end-to-end tests alone
 * go through is not counted: they run the built extension. CONTRIBUTING.md says what that leaves out.
 */

const FOLDER = 'artifacts/coverage';

/** So many files are named, those with the most uncovered lines. */
const NAMED = 12;

const part = v.object({ total: v.number(), covered: v.number() });
const entry = v.object({ lines: part, branches: part });
type Entry = v.InferOutput<typeof entry>;

const percent = ({ total, covered }: { total: number; covered: number }): string =>
  total === 0 ? '-' : `${((100 * covered) / total).toFixed(1)} %`;

/** The room of a file: its folder, and within the entrypoints that of each. */
const roomOf = (file: string): string =>
  file
    .split('/')
    .slice(0, -1)
    .slice(0, file.startsWith('entrypoints/') ? 2 : 1)
    .join('/') || file;

const row = (name: string, lines: string, branches: string): string =>
  `${name.padEnd(32)} ${lines.padStart(9)} ${branches.padStart(9)}`;

function sumOf(entries: readonly Entry[]): Entry {
  const add = (which: keyof Entry) => ({
    total: entries.reduce((sum, one) => sum + one[which].total, 0),
    covered: entries.reduce((sum, one) => sum + one[which].covered, 0),
  });
  return { lines: add('lines'), branches: add('branches') };
}

const { status } = spawnSync(
  'vitest',
  ['run', '--project', 'unit', '--project', 'browser', '--reporter=dot', '--coverage'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);

const { total: _total, ...files } = v.parse(
  v.record(v.string(), entry),
  JSON.parse(readFileSync(`${FOLDER}/coverage-summary.json`, 'utf8')),
);
const all = Object.entries(files).map(([path, found]) => ({
  file: relative('.', path),
  found,
}));
const rooms = Object.entries(Object.groupBy(all, ({ file }) => roomOf(file)));

console.log(row('room', 'lines', 'branches'));
for (const [room, held = []] of rooms.toSorted(([one], [other]) => one.localeCompare(other))) {
  const { lines, branches } = sumOf(held.map(({ found }) => found));
  console.log(row(room, percent(lines), percent(branches)));
}
const whole = sumOf(all.map(({ found }) => found));
console.log(row('all', percent(whole.lines), percent(whole.branches)));

console.log('\nmost lines without a test in Node or in the browser:');
const missed = ({ found: { lines } }: { found: Entry }): number => lines.total - lines.covered;
for (const one of all.toSorted((a, b) => missed(b) - missed(a)).slice(0, NAMED)) {
  console.log(`${String(missed(one)).padStart(5)} of ${one.found.lines.total}  ${one.file}`);
}
process.exitCode = status ?? 1;
