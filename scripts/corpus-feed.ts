/*
 * npm run corpus:feed -- CORPUS FOLDER
 *
 * Writes what a web server needs to publish a corpus: `corpus.json`, and `feed.json` with its size and
 * hash, which readers subscribe to. Both are static files. Exit: 0, or 1 with what is wrong.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus, RefusedCorpus } from '../data/check/read-corpus.ts';
import { assembleCorpus } from './lib/assemble-corpus.ts';

const [from, to] = process.argv.slice(2);

async function publish(corpus: string, folder: string): Promise<string> {
  if (!existsSync(corpus)) throw new RefusedCorpus([`no such file or folder: ${corpus}`]);
  const text = statSync(corpus).isDirectory()
    ? JSON.stringify(assembleCorpus(corpus))
    : readFileSync(corpus, 'utf8');
  const { id, version } = await readCorpus({ kind: 'file', name: corpus, text });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'corpus.json'), text);
  const feed = {
    parallax: 1,
    corpus: 'corpus.json',
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: Buffer.byteLength(text),
  };
  writeFileSync(join(folder, 'feed.json'), `${JSON.stringify(feed, null, 2)}\n`);
  return `${id} ${version}: ${feed.bytes} bytes, ${join(folder, 'feed.json')}`;
}

if (from === undefined || to === undefined) {
  process.stderr.write('usage: corpus-feed CORPUS_FOLDER_OR_FILE OUTPUT_FOLDER\n');
  process.exitCode = 1;
} else {
  try {
    console.log(await publish(from, to));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
