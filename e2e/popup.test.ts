import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardIsOpen, marksOf, pause } from './lib/card.ts';
import { behind, isOn, press, type } from './lib/extension-page.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

const titles = (popup: Page): Promise<string[]> =>
  popup.$$eval('.result strong', (found) => found.map((title) => title.innerText));

inBrowsers(BROWSERS, {}, (stage) => {
  let popup: Page;
  beforeAll(async () => {
    await stage().read('/en.html');
    popup = await behind(stage(), 'popup.html');
  });
  afterAll(() => popup.close());

  async function search(words: string): Promise<string[]> {
    await type(popup, 'input[type="search"]', '');
    await expect.poll(() => titles(popup), PATIENT).toEqual([]);
    await type(popup, 'input[type="search"]', words);
    await expect.poll(() => titles(popup), PATIENT).not.toEqual([]);
    return titles(popup);
  }

  it('finds events, actors and accounts as one types, accents and case ignored', async () => {
    const asWritten = await search('Zelensky économie');
    expect(await search('ZELENSKY ECONOMIE')).toEqual(asWritten);
    const found = await search('anchorag');
    expect(found.join()).toMatch(/Anchorage/);
    expect(await popup.$$eval('.results section', (groups) => groups.length)).toBeGreaterThan(1);
    const count = await popup.$eval('[role="status"]', (line) => line.textContent);
    expect(count).toContain(String(found.length));
  });

  it('says that there is nothing for words that nothing has', async () => {
    await type(popup, 'input[type="search"]', 'xyzzyplugh');
    const line = () => popup.$eval('[role="status"]', (found) => found.textContent);
    await expect.poll(line, PATIENT).toContain('xyzzyplugh');
    expect(await titles(popup)).toEqual([]);
  });

  it('opens the note of a result, and goes back to the results', async () => {
    const before = await search('anchorage summit');
    await press(popup, '.result');
    await popup.waitForSelector('.note .question');
    const title = await popup.$eval('.note h2', (heading) => heading.innerText);
    expect(title).toBe(before[0]);
    await press(popup, '.back');
    await expect.poll(() => titles(popup), PATIENT).toEqual(before);
  });

  it('tells how many mentions the page in front has', async () => {
    const { event, actor } = await marksOf(stage().page);
    const line = await popup.waitForSelector('[data-testid="page-status"]');
    expect(await line?.evaluate((found) => found.textContent)).toContain(String(event + actor));
  });

  it('switches the site off and on, and the open page follows without being loaded again', async () => {
    const { page } = stage();
    const marks = await marksOf(page);
    const none = { event: 0, actor: 0 };
    await page.evaluate(() => Reflect.set(globalThis, 'still', 'here'));
    await popup.waitForSelector('#site');
    expect(await isOn(popup, 'site')).toBe(true);

    await press(popup, '#site');
    await expect.poll(() => marksOf(page), PATIENT).toEqual(none);
    await page.mouse.move(400, 200);
    await page.mouse.move(550, 400, { steps: 20 });
    await pause(600);
    expect(await cardIsOpen(page)).toBe(false);
    expect(await marksOf(page)).toEqual(none);
    await expect.poll(() => isOn(popup, 'site'), PATIENT).toBe(false);

    await press(popup, '#site');
    await expect.poll(() => marksOf(page), PATIENT).toEqual(marks);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'still'))).toBe('here');
  });
});
