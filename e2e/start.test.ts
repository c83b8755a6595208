import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { article, PLAIN } from './lib/pages.ts';
import { SOURCES, sourcePage } from './lib/sources.ts';

const outcome = v.strictObject({
  page: v.pipe(v.string(), v.url()),
  browser: v.string(),
  mentions: v.array(
    v.strictObject({
      text: v.pipe(v.string(), v.nonEmpty()),
      kind: v.picklist(['event', 'actor']),
      id: v.string(),
      why: v.pipe(v.string(), v.nonEmpty()),
    }),
  ),
  cards: v.record(v.string(), v.string()),
  picture: v.nullable(v.string()),
});

const folder = mkdtempSync(join(tmpdir(), 'parallax-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

function pageFile(name: string, { body }: { body: string | Buffer }): string {
  const file = join(folder, name);
  writeFileSync(file, body);
  return file;
}

/** What `npm start -- --headless --json …` runs; npm itself would only add its banner. */
function start(...words: string[]) {
  return spawnSync(process.execPath, ['scripts/start.ts', '--headless', ...words], {
    encoding: 'utf8',
    env: { ...process.env, PATH: resolve('node_modules/.bin') + delimiter + process.env['PATH'] },
    timeout: 80_000,
  });
}

describe('npm start -- --headless --json', () => {
  it.skipIf(SOURCES.length === 0)('tells one object of a page made from a source text', () => {
    const page = pageFile('source.html', sourcePage(SOURCES[1] ?? ''));
    const { status, stdout } = start('--json', page);
    expect(status).toBe(0);
    const told = v.parse(outcome, JSON.parse(stdout));
    const events = told.mentions.filter(({ kind }) => kind === 'event').map(({ id }) => id);
    expect(events).toEqual(
      expect.arrayContaining(['28-point-plan', 'anchorage-summit', 'miami-talks']),
    );
    expect(Object.keys(told.cards).toSorted()).toEqual([...new Set(events)].toSorted());
    for (const card of Object.values(told.cards)) expect(card).not.toBe('');
    expect(existsSync(told.picture ?? '')).toBe(true);
  });

  it('does so in Firefox', () => {
    const page = pageFile('plain.html', article(PLAIN));
    const { status, stdout } = start('--json', '--browser', 'firefox', page);
    expect(status).toBe(0);
    const told = v.parse(outcome, JSON.parse(stdout));
    expect(told.browser).toMatch(/firefox/i);
    expect(new Set(told.mentions.map(({ id }) => id))).toEqual(
      new Set(['28-point-plan', 'anchorage-summit', 'miami-talks']),
    );
  });

  it('leaves with 1 where a page mentions nothing', () => {
    const page = pageFile('nothing.html', article('<p>The fair opens at noon.</p>'));
    const { status, stdout } = start('--json', page);
    expect(status).toBe(1);
    expect(v.parse(outcome, JSON.parse(stdout))).toMatchObject({ mentions: [], picture: null });
  });

  it('leaves with 2 and a clear line where there is no such page', () => {
    const missing = join(folder, 'missing.html');
    const { status, stdout, stderr } = start('--json', missing);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(missing);
    const unreachable = start('--json', 'http://127.0.0.1:1/');
    expect(unreachable.status).toBe(2);
    expect(unreachable.stdout).toBe('');
    expect(unreachable.stderr).toContain('http://127.0.0.1:1/');
  });
});
