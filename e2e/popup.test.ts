import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardIsOpen, marksOf, pause } from './lib/card.ts';
import { behind, isOn, press, type } from './lib/extension-page.ts';
import { FIELD, search, titles } from './lib/popup.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

inBrowsers(BROWSERS, {}, (stage) => {
  let popup: Page;
  beforeAll(async () => {
    await stage().read('/en.html');
    popup = await behind(stage(), 'popup.html');
  });
  afterAll(() => popup.close());

  const choose = (name: string, value: string): Promise<string[]> =>
    popup.select(`select[name="${name}"]`, value);

  it('finds what is typed, accents and case ignored, and says how much', async () => {
    const asWritten = await search(popup, 'Zelensky économie');
    expect(await search(popup, 'ZELENSKY ECONOMIE')).toEqual(asWritten);
    const found = await search(popup, 'anchorag');
    expect(found[0]).toMatch(/Anchorage/);
    const kinds = await popup.$$eval('.result', (all) =>
      all.map((line) => line.getAttribute('data-kind')),
    );
    expect(new Set(kinds)).toContain('event');
    expect(new Set(kinds)).toContain('account');
    const count = await popup.$eval('.count', (line) => line.textContent);
    expect(count).toContain(String(found.length));
  });

  it('marks the words that were found', async () => {
    await search(popup, 'anchorage summit');
    const marked = await popup.$$eval('.result:first-child mark', (all) =>
      all.map((word) => word.innerText.toLowerCase()),
    );
    expect(marked).toContain('anchorage');
    expect(marked).toContain('summit');
  });

  it('narrows a search to a kind, a source and a certainty, and widens it again', async () => {
    await search(popup, 'trump');
    await choose('kind', 'account');
    const kinds = () =>
      popup.$$eval('.result', (all) => [
        ...new Set(all.map((line) => line.getAttribute('data-kind'))),
      ]);
    await expect.poll(kinds, PATIENT).toEqual(['account']);
    const many = (await titles(popup)).length;
    await choose('source', 'lantz-2025-12-01');
    await choose('certainty', 'denied');
    await expect.poll(async () => (await titles(popup)).length, PATIENT).toBeLessThan(many);
    for (const name of ['kind', 'source', 'certainty']) await choose(name, '');
    await expect.poll(kinds, PATIENT).not.toEqual(['account']);
  });

  it('says that there is nothing, and offers what is near', async () => {
    await type(popup, FIELD, 'xyzzyplugh');
    const line = () => popup.$eval('.count', (found) => found.textContent);
    await expect.poll(line, PATIENT).toContain('xyzzyplugh');
    expect(await titles(popup)).toEqual([]);
    await popup.waitForSelector('.nothing');
  });

  it('opens the note of a result, and goes back to the results', async () => {
    const before = await search(popup, 'anchorage summit');
    await press(popup, '.result');
    await popup.waitForSelector('.note .question');
    const title = await popup.$eval('.note h2', (heading) => heading.innerText);
    expect(title).toBe(before[0]);
    await press(popup, '.back');
    await expect.poll(() => titles(popup), PATIENT).toEqual(before);
  });

  it('opens an account where it stands in the note of its event', async () => {
    await search(popup, 'johnson sabotaged istanbul');
    await press(popup, '[data-id="istanbul-talks-2022-unsigned-johnson-sabotage"]');
    const account = await popup.waitForSelector(
      '[data-account="istanbul-talks-2022-unsigned-johnson-sabotage"]',
    );
    const isShown = () =>
      account?.evaluate(
        (found) => found instanceof HTMLDetailsElement && found.open && found.checkVisibility(),
      );
    await expect.poll(isShown, PATIENT).toBe(true);
    await press(popup, '.back');
  });

  it('shows all that a source says', async () => {
    await search(popup, 'marschner');
    await press(popup, '[data-kind="source"]');
    const source = () => popup.$eval('select[name="source"]', (field) => field.value);
    await expect.poll(source, PATIENT).toBe('marschner-2025-11-19');
    await expect.poll(async () => (await titles(popup)).length, PATIENT).toBeGreaterThan(3);
    await choose('source', '');
  });

  it('has the last search there when it opens again', async () => {
    const before = await search(popup, 'budapest');
    await popup.close();
    popup = await behind(stage(), 'popup.html');
    await expect.poll(() => titles(popup), PATIENT).toEqual(before);
    expect(await popup.$eval(FIELD, (field) => field.value)).toBe('budapest');
    await type(popup, FIELD, '');
  });

  it('lists the mentions of the page in front by event, in reading order, with their count', async () => {
    const { event, actor } = await marksOf(stage().page);
    const line = await popup.waitForSelector('[data-testid="page-status"]');
    expect(await line?.evaluate((found) => found.textContent)).toContain(String(event + actor));
    const places = await popup.$$eval('.place', (all) => all.length);
    expect(places).toBe(event + actor);
    const groups = await popup.$$eval('.group', (all) =>
      all.map((group) => group.getAttribute('data-id')),
    );
    expect(new Set(groups).size).toBe(groups.length);
    expect(groups).toContain('28-point-plan');
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
