import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startArguments, type StartArguments } from './lib/arguments.ts';
import { findBrowser } from './lib/browser/find.ts';
import { closeFirstRun } from './lib/browser/first-run.ts';
import { launch, type Launched } from './lib/browser/launch.ts';
import {
  hover,
  mentionsOf,
  openExtensionPage,
  painted,
  spotOf,
  until,
} from './lib/browser/reader.ts';
import { build } from './lib/build.ts';
import { serve, type Served } from './lib/serve.ts';
import { whySentence } from './lib/spot/why-text.ts';
import type { FoundMention } from '../messages.ts';

/*
 * The main job: builds the extension, opens a browser with it on an article, and, where nobody looks
 * at a window, hovers what was marked and tells what its cards say.
 */

interface Outcome {
  page: string;
  browser: string;
  mentions: (Omit<FoundMention, 'why'> & { why: string })[];
  cards: Record<string, string>;
  picture: string | null;
}

/** The page could not be opened: exit 2. */
class PageError extends Error {}

const FOUND = 0;
const NOTHING_FOUND = 1;
const NOT_OPENED = 2;

/** How long a page is given for its first mark, in milliseconds. */
const PATIENCE = 8000;

const language = /^fr/i.test(process.env['LANG'] ?? '') ? 'fr' : 'en';

const progress = (line: string): void => void process.stderr.write(`${line}\n`);

/** Gives the page an address: extensions see files only where a browser is told so by hand. */
async function addressOf(page: string | null): Promise<{ address: string; close: () => unknown }> {
  if (page !== null && /^https?:\/\//.test(page)) return { address: page, close: () => undefined };
  if (page === null) {
    const { origin, close } = await serve('demo');
    return { address: `${origin}/${language}.html`, close };
  }
  if (!existsSync(page) || !statSync(page).isFile()) throw new PageError(`no such file: ${page}`);
  const made = new Map<string, Served>();
  const path = `/${encodeURIComponent(basename(page))}`;
  if (!/\.(?:x?html?|svg|txt)$/i.test(page)) {
    made.set(decodeURIComponent(path), { body: readFileSync(page), type: 'text/html' });
  }
  const { origin, close } = await serve(dirname(resolve(page)), made);
  return { address: origin + path, close };
}

async function open(launched: Launched, address: string): Promise<Page> {
  const page = (await launched.browser.pages())[0] ?? (await launched.browser.newPage());
  const response = await page
    .goto(address, { waitUntil: 'load', timeout: 30_000 })
    .catch((error) => {
      throw new PageError(`${address} could not be opened: ${String(error)}`);
    });
  if (response !== null && !response.ok()) {
    throw new PageError(`${address} could not be opened: ${response.status()}`);
  }
  return page;
}

/** Hovers the first mark of each event, and gives what each card says. */
async function readCards(page: Page): Promise<{ cards: string[]; picture: string | null }> {
  const cards: string[] = [];
  let picture: string | null = null;
  for (let n = 0; n < (await painted(page)); n++) {
    const text = await hover(page, await spotOf(page, n)).catch(() => '');
    if (text !== '' && picture === null) {
      mkdirSync('artifacts', { recursive: true });
      picture = 'artifacts/card.png';
      await new Promise((settled) => setTimeout(settled, 300));
      await page.screenshot({ path: picture });
    }
    cards.push(text);
    await page.keyboard.press('Escape');
  }
  return { cards, picture };
}

async function run(args: StartArguments): Promise<number> {
  const { address, close } = await addressOf(args.page);
  findBrowser(args.browser);
  progress(`building the extension for ${args.browser} …`);
  const extension = build(args.browser);
  const launched = await launch(args.browser, { headless: args.headless, language, extension });
  await closeFirstRun(launched);
  const page = await open(launched, address);
  if (!args.headless) {
    progress(`${args.browser} shows ${address}; hover an underlined name. Close it to end.`);
    await new Promise<void>((ended) => launched.browser.once('disconnected', () => ended()));
    return FOUND;
  }
  await until(async () => (await painted(page)) + (await painted(page, 'actor')) > 0, PATIENCE);
  const asker = await openExtensionPage(launched, 'popup.html');
  const mentions = await mentionsOf(asker, address);
  await page.bringToFront();
  const events = mentions.filter((mention) => mention.kind === 'event');
  const { cards, picture } = await readCards(page);
  const outcome: Outcome = {
    page: address,
    browser: `${args.browser} ${await launched.browser.version()}`,
    mentions: mentions.map((mention) => ({
      ...mention,
      why: whySentence(mention.why, language),
    })),
    cards: Object.fromEntries(events.map(({ id }, n) => [id, cards[n] ?? ''])),
    picture,
  };
  tell(outcome, args.json);
  await launched.close();
  await close();
  return mentions.length > 0 ? FOUND : NOTHING_FOUND;
}

function tell(outcome: Outcome, json: boolean): void {
  if (json) return void process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`);
  const { page, browser, mentions, cards, picture } = outcome;
  const lines = [`${browser}: ${mentions.length} mentions in ${page}`, ''];
  for (const { text, kind, id, why } of mentions) {
    lines.push(`  “${text.replaceAll(/\s+/g, ' ')}” → ${kind} ${id}`, `      ${why}`);
  }
  for (const [id, text] of Object.entries(cards)) {
    lines.push('', `── card of ${id} ${'─'.repeat(Math.max(0, 60 - id.length))}`, text);
  }
  lines.push('', picture === null ? 'no picture: no card was open' : `picture: ${picture}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

try {
  process.exitCode = await run(startArguments(process.argv.slice(2)));
} catch (error) {
  progress(`npm start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = NOT_OPENED;
}
process.exit();
