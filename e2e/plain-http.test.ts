import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { painted, until } from '../scripts/lib/browser/reader.ts';
import { clickInCard, openCard } from './lib/card.ts';
import { BROWSERS, openStage, PATIENT, type Stage } from './lib/stage.ts';

/** A name that is no loopback: a page there has no secure context, and so no locks and no clipboard. */
const HOST = 'courier.example';

describe.each(BROWSERS)('on plain http, in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, { hosts: [HOST] });
  });
  afterAll(() => stage.close());

  async function read(): Promise<Page> {
    const { page, origin } = stage;
    await page.goto(`http://${HOST}:${new URL(origin).port}/en.html`, { waitUntil: 'load' });
    expect(await until(async () => (await painted(page)) > 0, PATIENT.timeout)).toBe(true);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    return page;
  }

  it.each([
    ['an event', '.leave-event'],
    ['a site', '.leave-site'],
  ])('%s is left out at once, and comes back as soon as that is undone', async (_what, button) => {
    const page = await read();
    const before = await painted(page);
    await openCard(page);
    await clickInCard(page, '.more > summary');
    await clickInCard(page, button);
    await expect.poll(() => painted(page), PATIENT).toBeLessThan(before);
    await clickInCard(page, '.notice button');
    await expect.poll(() => painted(page), PATIENT).toBe(before);
  });

  it('a note is copied, and the page hears nothing of it', async () => {
    const page = await read();
    await page.evaluate(() => {
      document.addEventListener('copy', () => (document.title = 'the page heard it'));
    });
    await openCard(page);
    await clickInCard(page, '.more > summary');
    await clickInCard(page, '.copy-text');
    const said = () =>
      page.evaluate(
        () =>
          document
            .querySelector('parallax-note')
            ?.shadowRoot?.querySelector('.actions [role=status]')?.textContent ?? '',
      );
    await expect.poll(said, PATIENT).toBe('Copied');
    expect(await page.title()).not.toBe('the page heard it');
  });
});
