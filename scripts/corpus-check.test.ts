import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkCorpus } from './lib/corpus/check.ts';
import { TinyCorpus } from './lib/corpus/tiny-corpus.ts';

const CORPUS = fileURLToPath(new URL('../data/corpus', import.meta.url));
const COMMAND = fileURLToPath(new URL('corpus-check.ts', import.meta.url));
/** The texts are no part of the project: they lie beside it on some machines only. */
const SOURCES = fileURLToPath(new URL('../../shared/sources', import.meta.url));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
  });

describe('the bundled corpus', () => {
  it('is sound in itself', () => {
    expect(checkCorpus(CORPUS, null).problems).toEqual([]);
  });

  it.runIf(existsSync(SOURCES))('quotes its sources word for word and leaves nothing out', () => {
    expect(checkCorpus(CORPUS, SOURCES).problems).toEqual([]);
  });
});

describe('the command', () => {
  const tiny = new TinyCorpus();
  afterAll(() => {
    tiny.remove();
  });

  it('prints exactly one object with --json', () => {
    const { stdout, status } = run(tiny.root, '--sources', tiny.sources, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ accounts: 4, problems: [] });
    expect(status).toBe(0);
  });

  it('ends with 1 on problems, their number on the last line', () => {
    tiny.edit('corpus.json', '"format":1', '"format":2');
    const { stdout, status } = run(tiny.root);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 problem');
    expect(status).toBe(1);
  });

  it.each([
    { mistake: 'an unknown option', args: ['--colour'], said: "Unknown option '--colour'" },
    { mistake: 'no such corpus', args: ['nowhere'], said: 'no such file or folder: nowhere' },
    { mistake: 'no such sources', args: ['--sources', 'nowhere'], said: 'no such folder: nowhere' },
    { mistake: 'two corpora', args: [tiny.root, 'data'], said: 'one corpus at a time' },
  ])('ends with 2 on arguments that cannot be used: $mistake', ({ args, said }) => {
    const { stdout, stderr, status } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr).toContain('usage:');
  });
});
