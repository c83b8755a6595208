import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkCorpus } from './check.ts';
import { FILES, TEXTS } from './tiny-files.ts';

/** The tiny corpus and its texts, in a temporary folder of their own. */
export class TinyCorpus {
  readonly #dir = mkdtempSync(join(tmpdir(), 'tiny-corpus-'));
  readonly root = join(this.#dir, 'corpus');
  readonly sources = join(this.#dir, 'sources');

  constructor() {
    for (const [name, content] of Object.entries(FILES)) {
      this.write(name, JSON.stringify(content, null, 1));
    }
    mkdirSync(this.sources);
    for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(this.sources, name), text);
  }

  write(name: string, content: string): void {
    const file = join(this.root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** Replaces what a file of the corpus holds, written as compact JSON, once. */
  edit(name: string, from: string, to: string): void {
    const compact = JSON.stringify(JSON.parse(readFileSync(join(this.root, name), 'utf8')));
    if (!compact.includes(from)) throw new Error(`${name} does not hold ${from}`);
    this.write(name, compact.replace(from, to));
  }

  /** The problems of the corpus as it stands, its folder left out of them. */
  problems(): string[] {
    const { problems } = checkCorpus(this.root, this.sources);
    return problems.map((line) => line.replaceAll(`${this.root}/`, ''));
  }

  remove(): void {
    rmSync(this.#dir, { recursive: true });
  }
}
