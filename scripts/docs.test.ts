import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { MINIMUM } from './lib/browser/minimum.ts';
import { commandsIn } from './lib/commands-in.ts';

/*
 * What takes no time to check of the documents: their links, and that the commands they name exist.
 * `npm run docs:check` runs the commands.
 */

const DOCUMENTS = globSync('**/*.md', {
  exclude: ['node_modules/**', '.output/**', 'artifacts/**'],
});

const { scripts } = v.parse(
  v.object({ scripts: v.record(v.string(), v.string()) }),
  JSON.parse(readFileSync('package.json', 'utf8')),
);

/** The anchor that a heading of a Markdown document is given where it is shown. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

const anchorsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

function deadLinks(document: string, markdown: string): string[] {
  const dead: string[] = [];
  for (const [, target = ''] of markdown.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^(?:https?|mailto):/.test(target)) continue;
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? document : join(dirname(document), decodeURIComponent(path));
    const isDead =
      !existsSync(file) ||
      (anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor));
    if (isDead) dead.push(target);
  }
  return dead;
}

test('a link to a file that is not there, or to no heading of it, is dead', () => {
  const text = '[a](README.md) [b](README.md#try-it) [c](NO.md) [d](README.md#no) [e](#no)';
  expect(deadLinks('CONTRIBUTING.md', text)).toEqual(['NO.md', 'README.md#no', '#no']);
});

test('every decision record stands in their list', () => {
  const list = readFileSync('docs/adr/README.md', 'utf8');
  const records = globSync('docs/adr/0*.md').map((file) => file.slice('docs/adr/'.length));
  expect(records.length).toBeGreaterThan(0);
  expect(records.filter((name) => !list.includes(`](${name})`))).toEqual([]);
});

test.each(DOCUMENTS)('every link of %s leads somewhere', (document) => {
  expect(deadLinks(document, readFileSync(document, 'utf8'))).toEqual([]);
});

test.each(DOCUMENTS)('every script that %s names is one', (document) => {
  const named = commandsIn(readFileSync(document, 'utf8')).flatMap(({ command }) =>
    [...command.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name),
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test.each(['README.md', 'CONTRIBUTING.md', 'docs/adr/0002-browsers.md'])(
  '%s names the oldest browsers that the manifest does',
  (document) => {
    const text = readFileSync(document, 'utf8');
    const named = (pattern: RegExp) => pattern.exec(text)?.[1];
    expect(named(/Chrom(?:ium|e) \(?(\d+)/)).toBe(MINIMUM.chrome);
    expect(named(/Firefox \(?(\d+)/)).toBe(`${parseInt(MINIMUM.firefox)}`);
  },
);
