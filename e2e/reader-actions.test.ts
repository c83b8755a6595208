import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { painted } from '../scripts/lib/browser/reader.ts';
import { clickInCard, leave, openCard, pause } from './lib/card.ts';
import { behind, tabsAt } from './lib/extension-page.ts';
import { article, PLAIN } from './lib/pages.ts';
import { BROWSERS, inBrowsers, openStage, PATIENT, type Stage } from './lib/stage.ts';

const pages = new Map([
  ['/one.html', article(PLAIN)],
  ['/other.html', article(PLAIN)],
]);

/** Long enough for a request that must not be made, in milliseconds. */
const AFTERWARDS = 1500;

inBrowsers(BROWSERS, { pages }, (stage) => {
  it('takes a wrong mark off this page alone, at once, and brings it back there', async () => {
    const { page } = stage();
    await stage().read('/one.html');
    const marks = await painted(page);
    await openCard(page);
    await clickInCard(page, '.more > summary');
    await clickInCard(page, '.leave-wrong');
    await expect.poll(() => painted(page), PATIENT).toBe(marks - 1);
    await clickInCard(page, '.notice button');
    await expect.poll(() => painted(page), PATIENT).toBe(marks);

    await leave(stage());
    await openCard(page);
    await clickInCard(page, '.more > summary');
    await clickInCard(page, '.leave-wrong');
    await expect.poll(() => painted(page), PATIENT).toBe(marks - 1);
    await stage().read('/one.html?from=elsewhere#top');
    expect(await painted(page)).toBe(marks - 1);
    await stage().read('/other.html');
    expect(await painted(page)).toBe(marks);
  });

  it('opens the dossier of the event in a tab of its own', async () => {
    const { page, launched } = stage();
    const own = await behind(stage(), 'options.html');
    await stage().read('/other.html');
    await openCard(page);
    await clickInCard(page, '.open-dossier');
    const start = launched.addressOf('dossier.html#/event/');
    await expect.poll(() => tabsAt(own, start), PATIENT).toHaveLength(1);
  });
});

describe.each(BROWSERS)('a search for quoted words in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, { pages });
  });
  afterAll(() => stage.close());

  const strangers = (): string[] => stage.proxy.strangers([stage.origin]);

  it('goes out on the reader’s click, in a tab of its own, and on nothing else', async () => {
    const { page } = stage;
    const own = await behind(stage, 'options.html');
    await stage.read('/one.html');
    await openCard(page);
    await clickInCard(page, '.question[open] .account > summary');
    // The page clicks, by script and in vain.
    await page.$eval('parallax-note >>> button.way-there', (button) => button.click());
    await pause(AFTERWARDS);
    expect(strangers()).toEqual([]);
    const tabs = (await tabsAt(own, '')).length;
    await page.$eval('parallax-note >>> .way-there', (button) =>
      button.scrollIntoView({ block: 'nearest' }),
    );

    await clickInCard(page, '.way-there');
    await expect.poll(strangers, PATIENT).not.toEqual([]);
    await expect.poll(() => tabsAt(own, ''), PATIENT).toHaveLength(tabs + 1);
    await pause(AFTERWARDS);
    // One search engine was asked for, and refused by the proxy; nobody else.
    expect(new Set(strangers()).size).toBe(1);
    expect(page.url()).toBe(`${stage.origin}/one.html`);
    await own.close();
  });

  it.each([
    ['the dossier', 'dossier.html#/event/anchorage-summit'],
    ['the notes to be printed', 'dossier.html#/page?events=anchorage-summit'],
    ['a note in the popup', 'popup.html?q=anchorage%20summit'],
  ])('goes out from %s too, on a click alone', async (_where, address) => {
    const { launched } = stage;
    const own = await launched.browser.newPage();
    await own.goto(launched.addressOf(address), { timeout: 700 }).catch(() => null);
    if (address.startsWith('popup')) {
      await own.waitForSelector('.result');
      await own.keyboard.press('Enter');
    }
    await own.waitForSelector('.way-there');
    await own.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
    const tabs = (await tabsAt(own, '')).length;
    await own.$eval('button.way-there', (button) => button.click());
    await pause(AFTERWARDS);
    expect(await tabsAt(own, '')).toHaveLength(tabs);
    await own.click('button.way-there');
    await expect.poll(() => tabsAt(own, ''), PATIENT).toHaveLength(tabs + 1);
    await own.close();
  });
});
