import { expect, test } from 'vitest';
import { commandsIn } from './commands-in.ts';

test('lines of shell blocks, without their comments', () => {
  const text = '# Title\n\n```sh\nnpm ci && npm start   # builds\n\nnpm test\n```\n';
  expect(commandsIn(text)).toEqual([
    { line: 4, command: 'npm ci && npm start' },
    { line: 6, command: 'npm test' },
  ]);
});

test('no lines of other blocks', () => {
  expect(commandsIn('```json\n{ "npm": 1 }\n```\n```\nnpm test\n```\n')).toEqual([]);
});

test('inline commands, but not those with a gap for the reader to fill', () => {
  const text = 'Run `npm run build`, then `npm start -- FILE`; `-- --json` prints data.';
  expect(commandsIn(text)).toEqual([{ line: 1, command: 'npm run build' }]);
});
