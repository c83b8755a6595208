import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mentionsOf } from '../scripts/lib/browser/reader.ts';
import { marksOf } from './lib/card.ts';
import { behind, isOn, press } from './lib/extension-page.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

inBrowsers(BROWSERS, {}, (stage) => {
  let options: Page;
  beforeAll(async () => {
    await stage().read('/en.html');
    options = await behind(stage(), 'options.html');
    await options.waitForSelector('[id="event-anchorage-summit"]');
    await stage().page.evaluate(() => Reflect.set(globalThis, 'still', 'here'));
  });
  afterAll(() => options.close());

  const counted = () => marksOf(stage().page);

  const ids = async (): Promise<string[]> =>
    (await mentionsOf(options, stage().origin)).map(({ id }) => id);

  it.each([
    ['enabled', { event: 0, actor: 0 }],
    ['events', { event: 0 }],
    ['actors', { actor: 0 }],
  ])('the switch "%s" takes the marks away and gives them back', async (id, left) => {
    const before = await counted();
    expect(before.event).toBeGreaterThan(0);
    expect(before.actor).toBeGreaterThan(0);
    await press(options, `[id="${id}"]`);
    await expect.poll(counted, PATIENT).toEqual({ ...before, ...left });
    await press(options, `[id="${id}"]`);
    await expect.poll(counted, PATIENT).toEqual(before);
  });

  it('the switch of one event takes its marks and leaves the others', async () => {
    const before = await ids();
    expect(before).toContain('anchorage-summit');
    await press(options, '[id="event-anchorage-summit"]');
    await expect.poll(ids, PATIENT).toEqual(before.filter((id) => id !== 'anchorage-summit'));
    await press(options, '[id="event-anchorage-summit"]');
    await expect.poll(ids, PATIENT).toEqual(before);
  });

  it('lists a site that was switched off, and takes it back', async () => {
    const before = await counted();
    const popup = await behind(stage(), 'popup.html');
    await popup.waitForSelector('#site');
    await press(popup, '#site');
    await expect.poll(counted, PATIENT).toEqual({ event: 0, actor: 0 });
    await popup.close();
    const sites = () =>
      options.$$eval('#sites .items li', (lines) => lines.map((line) => line.innerText));
    await expect.poll(sites, PATIENT).toEqual([expect.stringContaining('127.0.0.1')]);
    await press(options, '#sites .items button');
    await expect.poll(counted, PATIENT).toEqual(before);
    await expect.poll(sites, PATIENT).toEqual([]);
  });

  it('shows what is stored when it is opened again', async () => {
    await press(options, '[id="actors"]');
    await expect.poll(async () => (await counted()).actor, PATIENT).toBe(0);
    const again = await behind(stage(), 'options.html');
    await again.waitForSelector('[id="actors"]');
    expect(await isOn(again, 'actors')).toBe(false);
    expect(await isOn(again, 'events')).toBe(true);
    await again.close();
    await press(options, '[id="actors"]');
    await expect.poll(async () => (await counted()).actor, PATIENT).toBeGreaterThan(0);
  });

  it('has done all this without the page being loaded again', async () => {
    expect(await stage().page.evaluate(() => Reflect.get(globalThis, 'still'))).toBe('here');
  });
});

// Nothing here differs by browser, and Firefox takes seconds for each page.
inBrowsers(['chromium'], {}, (stage) => {
  it('the pages of the extension are as light and their text as large as the reader set', async () => {
    const seen = (own: Page) =>
      own.evaluate(() => {
        const { fontSize, backgroundColor } = getComputedStyle(document.body);
        return { size: Number.parseFloat(fontSize), paper: backgroundColor };
      });
    await stage().show('/en.html');
    const options = await behind(stage(), 'options.html');
    await options.waitForSelector('#textSize-150');
    const before = await seen(options);
    await press(options, '#textSize-150');
    await press(options, '#theme-dark');
    for (const name of ['options', 'corpora', 'dossier', 'welcome', 'add', 'popup']) {
      const own = await behind(stage(), `${name}.html`);
      await expect
        .poll(() => own.evaluate(() => document.documentElement.dataset['theme']), PATIENT)
        .toBe('dark');
      const { size, paper } = await seen(own);
      expect([name, size >= before.size * 1.5, paper !== before.paper]).toEqual([name, true, true]);
      await own.close();
    }
  });
});
