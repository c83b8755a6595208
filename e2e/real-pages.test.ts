import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Server } from '../scripts/lib/serve.ts';
import { countListeners, strange, unstable, visit } from './lib/state.ts';
import { BROWSERS, openStage, type Stage } from './lib/stage.ts';

/** Real pages stand beside the repository, never in it. */
const FOLDER = '../shared/pages';

const PAGES = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith('.html'))
      .toSorted()
  : [];

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
  const same: string[] = [];
  const moving: string[] = [];
  const marked: string[] = [];

  beforeAll(async () => {
    site = await serve(FOLDER, mentioning);
    [bare, extended] = await Promise.all([openStage(name, { bare: true }), openStage(name)]);
    if (name === 'chromium') {
      await Promise.all([bare, extended].map(({ page }) => countListeners(page)));
    }
    // The extension is at work before anything is compared.
    await extended.read('/en.html');
  });
  afterAll(async () => {
    const of = (found: readonly string[]) => `${found.length} (${found.join(', ') || 'none'})`;
    console.log(
      [
        `real pages in ${name}: as without the extension ${same.length} of ${PAGES.length}`,
        `two control runs differ on ${of(moving)}`,
        `events marked on ${of(marked)}`,
      ].join('\n  '),
    );
    await Promise.all([bare.close(), extended.close(), site.close()]);
  });

  /** What is strange about a page with the extension. Where something is, more control runs are asked. */
  async function compare(path: string, marked = false) {
    const address = site.origin + path;
    const control = async () => (await visit(bare.page, address)).seen;
    const [controls, { seen, marks }] = await Promise.all([
      (async () => [await control(), await control()])(),
      visit(extended.page, address, marked),
    ]);
    const own = unstable(controls);
    if (strange(seen, controls).length > 0) controls.push(await control(), await control());
    return { marks, found: strange(seen, controls), own };
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
    expect({ found: found.slice(0, 5), marked: marks > 0 }).toEqual({ found: [], marked: true });
  });

  it('marks an event on none of them', () => {
    expect(marked).toEqual([]);
  });
});
