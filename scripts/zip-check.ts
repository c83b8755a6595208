import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

/*
 * Whether the packages can be made again: the last commit is cloned twice and packed in each clone, then
 * the source package is unpacked elsewhere, installed by its own lock file, and packed once more. All
 * packages must be equal byte for byte.
 */

type Hashes = Map<string, string>;

function run(folder: string, command: string, ...words: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}:\n${stdout}${stderr}`);
}

/** Packs in a folder. @returns SHA-256 of each package, by its name. */
function pack(folder: string): Hashes {
  run(folder, 'npm', 'run', '-s', 'zip');
  const names = globSync('*.zip', { cwd: join(folder, '.output') }).sort();
  return new Map(
    names.map((name) => {
      const content = readFileSync(join(folder, '.output', name));
      return [name, createHash('sha256').update(content).digest('hex')];
    }),
  );
}

function unpack(archive: string, folder: string): void {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(archive)))) {
    if (name.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

const room = mkdtempSync(join(tmpdir(), 'parallax-zip-'));
try {
  const first = join(room, 'first');
  const second = join(room, 'second');
  const source = join(room, 'source');
  for (const clone of [first, second]) {
    run('.', 'git', 'clone', '-q', '--no-local', '.', clone);
    symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
    run(clone, 'wxt', 'prepare');
  }
  const expected = pack(first);
  const again = pack(second);
  const sources = [...expected.keys()].find((name) => name.includes('sources'));
  if (sources === undefined) throw new Error('there is no source package');
  unpack(join(first, '.output', sources), source);
  run(source, 'npm', 'ci');
  const elsewhere = pack(source);

  let different = 0;
  for (const [name, hash] of expected) {
    const same = again.get(name) === hash && elsewhere.get(name) === hash;
    if (!same) different++;
    console.log(`${same ? 'equal' : 'DIFFERENT'} ${name} ${hash}`);
    if (!same)
      console.log(`  second clone ${again.get(name)}, by its source ${elsewhere.get(name)}`);
  }
  console.log(`${expected.size} packages, ${different} that differ between builds of one commit`);
  process.exitCode = different > 0 ? 1 : 0;
} finally {
  rmSync(room, { recursive: true, force: true });
}
