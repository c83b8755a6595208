import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Server } from '../scripts/lib/serve.ts';
import { strange, unstable } from './lib/compare.ts';
import { visit } from './lib/visit.ts';
import { BROWSERS, openStage, type Stage } from './lib/stage.ts';

/** Real pages stand beside the repository, never in it. */
const FOLDER = '../shared/pages';

const ALL = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith('.html'))
      .toSorted()
  : [];

/** All pages; where time is short, REAL_PAGES_EVERY=5 takes every fifth. */
const EVERY = Number(process.env['REAL_PAGES_EVERY'] ?? 1);
const PAGES = ALL.filter((_name, at) => at % EVERY === 0);

if (PAGES.length === 0) console.log(`skipped: real pages, since ${FOLDER} is not here`);

/** What makes the extension do all that it does in a page: mark, listen, keep watch. */
const MENTION = '<p lang="en">The Anchorage summit between Donald Trump and Vladimir Putin.</p>';

/** Every so many pages are also shown with a mention at their end. */
const STRIDE = 4;
const WITH_MENTION = PAGES.filter((_name, at) => at % STRIDE === 0);

const mentioning = new Map(
  WITH_MENTION.map((name) => [
    `/mention/${name}`,
    { type: 'text/html; charset=utf-8', body: readFileSync(join(FOLDER, name), 'utf8') + MENTION },
  ]),
);

describe.runIf(PAGES.length > 0).each(BROWSERS)('real pages in %s', (name) => {
  let site: Server;
  let bare: Stage;
  let extended: Stage;
  const rounds = name === 'firefox';
  const same: string[] = [];
  const moving: string[] = [];
  const marked: string[] = [];
  const withMarks: string[] = [];

  beforeAll(async () => {
    site = await serve(FOLDER, mentioning);
    [bare, extended] = await Promise.all([openStage(name, { bare: true }), openStage(name)]);
    // The extension is at work before anything is compared.
    await extended.read('/en.html');
  });
  afterAll(async () => {
    const of = (found: readonly string[]) => `${found.length} (${found.join(', ') || 'none'})`;
    console.log(
      [
        `real pages in ${name}: as without the extension ${same.length} of ${PAGES.length}, of ${ALL.length} there are`,
        `two control runs differ on ${of(moving)}`,
        `events marked on ${of(marked)}`,
        `a mention put at the end was marked on ${withMarks.length} of ${WITH_MENTION.length}`,
      ].join('\n  '),
    );
    await Promise.all([bare.close(), extended.close(), site.close()]);
  });

  /**
   * What is strange about a page with the extension. Where something is, it must be so again, and in
   * no control run of two more: real pages do not show the same twice at every load.
   */
  async function compare(path: string, mentions = false) {
    const address = site.origin + path;
    const control = async () => (await visit(bare, address)).seen;
    const [controls, { seen, marks }] = await Promise.all([
      (async () => [await control(), await control()])(),
      visit(extended, address, mentions),
    ]);
    const own = unstable(controls);
    const first = strange(seen, controls, rounds);
    if (first.length === 0) return { marks, found: first, own };
    controls.push(await control(), await control());
    const again = strange((await visit(extended, address, mentions)).seen, controls, rounds);
    const found = strange(seen, controls, rounds).filter((line) => again.includes(line));
    return { marks, found, own };
  }

  it.each(PAGES)('leaves %s as it is', async (page) => {
    const { marks, found, own } = await compare(`/${page}`);
    if (found.length === 0) same.push(page);
    if (own.length > 0) moving.push(`${page}: ${own.join(' ')}`);
    if (marks > 0) marked.push(page);
    expect(found.slice(0, 5)).toEqual([]);
  });

  it.each(WITH_MENTION)('leaves %s as it is with a mention marked at its end', async (page) => {
    const { marks, found } = await compare(`/mention/${page}`, true);
    if (marks > 0) withMarks.push(page);
    expect(found.slice(0, 5)).toEqual([]);
  });

  it('marked that mention, except on pages that say they are older than the event', () => {
    expect(withMarks.length).toBeGreaterThan(WITH_MENTION.length / 2);
  });

  it('marks an event on none of them', () => {
    expect(marked).toEqual([]);
  });
});
