import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { cardIsOpen, leave } from './lib/card.ts';
import { press, type Command } from './lib/command.ts';
import { article } from './lib/pages.ts';
import { BROWSERS, inBrowsers, PATIENT, type Stage } from './lib/stage.ts';

const FILLER = '<p>The council of the town met again, and the roads were discussed.</p>'.repeat(60);
/** A page with a shortcut of its own, and with a place where the reader is. */
const BODY = `<p><a id="here" href="#elsewhere">A link</a> before.</p>
  <p>Ministers spoke of the 28-point peace plan for Ukraine.</p>${FILLER}
  <section id="around" tabindex="-1"><button id="gone" type="button">In passing</button></section>
  <p>Donald Trump and Vladimir Putin met at the Anchorage summit.</p>
  <script>
    document.addEventListener('keydown', ({ key }) => {
      if (key.length === 1 || key === 'Escape') document.title += ' ' + key;
    });
  </script>`;
const pages = new Map([['/page', article(BODY, { title: 'keys:' })]]);

/** Presses what has the focus. In Firefox a key from automation activates nothing, on any page. */
async function activate({ page, launched }: Stage): Promise<void> {
  if (launched.name === 'chromium') return page.keyboard.press('Enter');
  await page.evaluate(() => {
    const at = document.activeElement?.shadowRoot?.activeElement;
    if (at instanceof HTMLElement) at.click();
  });
}

/** What has the focus: an element of the page by its id or name, one of the card by what it is there. */
const focus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    const inner = at?.shadowRoot?.activeElement;
    if (!inner) return at?.id || (at?.localName ?? '');
    if (inner.role === 'dialog') return 'card';
    const position = inner.closest('.position')?.querySelector('.letter')?.textContent;
    const around = inner.closest('[class]')?.classList[0] ?? '';
    return `card ${position ?? around} ${inner.localName}`;
  });

const expectFocus = (page: Page, where: string | RegExp): Promise<void> =>
  expect.poll(() => focus(page), PATIENT).toMatch(where);

/** How many lines of words there is a ring around. */
const ring = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('parallax-note')].flatMap((host) => [
        ...(host.shadowRoot?.querySelectorAll('.ring') ?? []),
      ]).length,
  );

inBrowsers(BROWSERS, { pages }, (stage) => {
  const command = (name: Command): Promise<void> => press(stage(), name);

  it('leads from a fresh page to the second position’s fragment and back', async () => {
    const { page } = stage();
    await stage().read('/page');
    await page.focus('#here');
    await expectFocus(page, 'here');

    await command('next-mention');
    await expect.poll(() => ring(page), PATIENT).toBeGreaterThan(0);
    await expectFocus(page, 'here');

    await command('open-mention');
    await expectFocus(page, /^card$/);
    await page.keyboard.press('Tab');
    await expectFocus(page, 'card card-move button');
    await page.keyboard.press('Tab');
    await expectFocus(page, 'card card-pin button');
    await page.keyboard.press('Tab');
    await expectFocus(page, 'card card-close button');
    const passed: string[] = [];
    for (let steps = 0; steps < 20 && passed.at(-1) !== 'card B summary'; steps++) {
      await page.keyboard.press('Tab');
      await expectFocus(page, /^card /);
      passed.push(await focus(page));
    }
    expect(passed.at(-1)).toBe('card B summary');
    expect(passed).toContain('card A summary');
    await activate(stage());
    const quoted = (): Promise<string[]> =>
      page.evaluate(() => {
        const root = [...document.querySelectorAll('parallax-note')].at(-1)?.shadowRoot;
        const lines = [...(root?.querySelectorAll<HTMLElement>('.evidence q') ?? [])];
        return lines.flatMap((line) => (line.checkVisibility() ? [line.innerText] : []));
      });
    await expect.poll(async () => (await quoted()).length, PATIENT).toBeGreaterThan(0);
    await expectFocus(page, 'card B summary');

    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await expectFocus(page, 'here');
    // The card heard both keys, the page neither; where the reader was is still to be seen.
    expect(await page.title()).toBe('keys:');
    expect(await ring(page)).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => ring(page), PATIENT).toBe(0);
    expect(await page.title()).toBe('keys: Escape');
    await expect.poll(() => cardIsOpen(page), PATIENT).toBe(false);
  });

  it('goes on to a mention that is out of sight, and back', async () => {
    const { page } = stage();
    await stage().read('/page');
    await command('next-mention');
    await command('next-mention');
    await expect.poll(() => page.evaluate(() => scrollY), PATIENT).toBeGreaterThan(200);
    expect(await ring(page)).toBe(1);
    await command('previous-mention');
    await expect.poll(() => page.evaluate(() => scrollY), PATIENT).toBeLessThan(200);
    expect(await ring(page)).toBe(1);
    await page.mouse.click(5, 5);
    await expect.poll(() => ring(page), PATIENT).toBe(0);
  });

  describe('the focus', () => {
    it('stays in the card where what had it leads on to another note', async () => {
      const { page } = stage();
      await stage().read('/page');
      await command('open-mention');
      await expectFocus(page, /^card$/);
      await page.$eval('parallax-note >>> .links button', (link) => link.focus());
      await activate(stage());
      await page.waitForSelector('parallax-note >>> .card-back');
      await expectFocus(page, /^card/);
      await leave(stage());
    });

    it('goes to what is around, where what had it is gone', async () => {
      const { page } = stage();
      await stage().read('/page');
      await page.focus('#gone');
      await command('open-mention');
      await expectFocus(page, /^card$/);
      await page.$eval('#gone', (button) => button.remove());
      await page.keyboard.press('Escape');
      await expectFocus(page, 'around');
      await leave(stage());
    });
  });
});
