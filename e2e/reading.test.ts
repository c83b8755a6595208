import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { painted } from '../scripts/lib/browser/reader.ts';
import { cardIsOpen, openCard, pause } from './lib/card.ts';
import { press } from './lib/command.ts';
import { behind, press as pressIn } from './lib/extension-page.ts';
import { article, PLAIN } from './lib/pages.ts';
import { BROWSERS, inBrowsers, PATIENT, type Stage } from './lib/stage.ts';

declare const chrome: typeof browser;

const MENTION = '<p>The Anchorage summit between Donald Trump and Vladimir Putin.</p>';
const FILLER = '<p>The council of the town met again, and the roads were discussed until noon.</p>';
const INNER = article(MENTION);
const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const frame = (size: string): string => `<iframe src="/inner.html" ${size}></iframe>`;

const pages = new Map([
  ['/plain.html', article(PLAIN)],
  ['/inner.html', article(MENTION)],
  ['/site.html', article(`<div id="view">${MENTION}</div>`)],
  ['/framed.html', article(FILLER + frame('width="600" height="400"'))],
  [
    '/more.html',
    article(
      `<style>.less .rest { display: none }</style><div class="less">${FILLER}<button id="more"
        onclick="parentElement.className = ''">More</button><div class="rest">${MENTION}</div></div>`,
    ),
  ],
  [
    '/waiting.html',
    article(
      `<style>.waiting body { visibility: hidden }</style>
        <script>document.documentElement.className = 'waiting'</script>${FILLER}${MENTION}`,
    ),
  ],
  ['/details.html', article(`${FILLER}<details><summary>More</summary>${MENTION}</details>`)],
  ['/small-frame.html', article(FILLER + frame('width="200" height="100"'))],
  [
    '/addressless.html',
    article(
      `${MENTION}<iframe srcdoc="${escaped(String(INNER.body))}" width="600" height="400"></iframe>`,
    ),
  ],
  ['/hidden-frame.html', article(FILLER + frame('width="600" height="400" hidden'))],
  [
    '/shadow.html',
    article(
      `${FILLER}<x-story><template shadowrootmode="open">${MENTION}<div id="more"></div></template></x-story>`,
    ),
  ],
  [
    '/empty-shadow.html',
    article(`${FILLER}<x-story><template shadowrootmode="open"></template></x-story>`),
  ],
  [
    '/front.html',
    {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Front</title><body>${`<article><h2>One</h2>${MENTION}</article>`.repeat(4)}`,
    },
  ],
]);

/** Stores settings as the options page does; open pages hear of it. */
async function set(stage: Stage, settings: object): Promise<void> {
  const own = await behind(stage, 'options.html');
  await own.evaluate(
    (stored) => chrome.storage.local.set({ settings: { version: 1, ...stored } }),
    settings,
  );
  await own.close();
  await stage.page.bringToFront();
}

/** How many events are marked in the frame that a page has; -1 where it has none. */
async function markedInFrame(page: Page): Promise<number> {
  const inner = page.frames().find((one) => one.url().endsWith('/inner.html'));
  return (await inner?.evaluate(() => CSS.highlights.get('parallax-event')?.size ?? 0)) ?? -1;
}

inBrowsers(BROWSERS, { pages }, (stage) => {
  const marks = () => painted(stage().page);

  it('reads what a page brings in later, and forgets what it takes away', async () => {
    const { page } = stage();
    await stage().show('/site.html');
    await expect.poll(marks, PATIENT).toBe(1);
    await page.evaluate((html) => {
      document.querySelector('#view')?.insertAdjacentHTML('beforeend', html.repeat(3));
    }, MENTION);
    await expect.poll(marks, PATIENT).toBe(4);
    await page.evaluate(() => document.querySelector('#view')?.replaceChildren());
    await expect.poll(marks, PATIENT).toBe(0);
  });

  it('follows a single-page site to another article and back', async () => {
    const { page } = stage();
    await stage().read('/site.html');
    const go = (path: string, html: string) =>
      page.evaluate(
        (to, body) => {
          history.pushState(null, '', to);
          const view = document.querySelector('#view');
          if (view) view.innerHTML = body;
        },
        path,
        html,
      );
    await go('/other', FILLER);
    await expect.poll(marks, PATIENT).toBe(0);
    await go('/third', PLAIN);
    await expect.poll(marks, PATIENT).toBe(3);
    await openCard(page);
  });

  it('leaves a front page alone, until the reader wants every page read', async () => {
    await stage().show('/front.html');
    await pause(1000);
    expect(await marks()).toBe(0);
    await set(stage(), { pages: 'every' });
    await expect.poll(marks, PATIENT).toBe(4);
    await set(stage(), {});
    await expect.poll(marks, PATIENT).toBe(0);
  });

  it('takes up settings without closing an open card', async () => {
    const { page } = stage();
    await stage().read('/site.html');
    await page.evaluate((html) => {
      document.querySelector('#view')?.insertAdjacentHTML('beforeend', html);
    }, MENTION);
    await expect.poll(marks, PATIENT).toBe(2);
    await openCard(page);
    await page.evaluate(() => {
      const host = document.querySelector('parallax-note');
      Reflect.set(globalThis, 'host', host);
    });
    await set(stage(), { density: 'page' });
    await expect.poll(marks, PATIENT).toBe(1);
    expect(await cardIsOpen(page)).toBe(true);
    expect(
      await page.evaluate(
        () => Reflect.get(globalThis, 'host') === document.querySelector('parallax-note'),
      ),
    ).toBe(true);
    await set(stage(), {});
    await page.keyboard.press('Escape');
  });

  it('reads a frame of a useful size, and no other', async () => {
    const { page } = stage();
    const inFrame = () => markedInFrame(page);
    await stage().show('/framed.html');
    await expect.poll(inFrame, PATIENT).toBe(1);
    for (const path of ['/small-frame.html', '/hidden-frame.html']) {
      await stage().show(path);
      await pause(800);
      expect(await inFrame()).toBe(0);
    }
  });

  it.each([
    ['/more.html', 'by a press', '#more'],
    ['/details.html', 'in a <details>', 'summary'],
    ['/waiting.html', 'of a page that was hidden', 'html'],
  ])('marks what is uncovered later (%s), %s', async (path, _, button) => {
    const { page } = stage();
    await stage().show(path);
    await pause(1000);
    expect(await painted(page)).toBe(0);
    if (button === 'html')
      await page.evaluate(() => document.documentElement.removeAttribute('class'));
    else await page.click(button);
    await expect.poll(() => painted(page), PATIENT).toBe(1);
  });

  it('goes on in frames too where the popup has the page go on', async () => {
    const { page } = stage();
    const inFrame = () => markedInFrame(page);
    await stage().show('/framed.html');
    await expect.poll(inFrame, PATIENT).toBe(1);
    await press(stage(), 'pause-tab');
    await expect.poll(inFrame, PATIENT).toBe(0);
    const popup = await behind(stage(), 'popup.html');
    await popup.waitForSelector('[data-testid="go-on"]');
    await pressIn(popup, '[data-testid="go-on"]');
    await expect.poll(inFrame, PATIENT).toBe(1);
    await popup.close();
  });

  it('leaves a frame alone that has no address of its own', async () => {
    const { page } = stage();
    await stage().read('/addressless.html');
    await pause(800);
    const [, inner] = page.frames();
    expect(await inner?.evaluate(() => document.body.innerText)).toContain('Anchorage');
    expect(await inner?.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});

// Only Chromium paints highlights in shadow trees; Firefox does not tell a test that it has gone back.
inBrowsers(['chromium'], { pages }, (stage) => {
  it('works on a page that one comes back to', async () => {
    const { page } = stage();
    await stage().read('/plain.html');
    await stage().show('/site.html');
    await page.goBack();
    await expect.poll(() => painted(page), PATIENT).toBe(3);
    await openCard(page);
  });

  it('marks what stands in an open shadow root, shows its card, and reads what comes later', async () => {
    const { page } = stage();
    await stage().read('/shadow.html');
    await openCard(page);
    await page.evaluate((html) => {
      const more = document.querySelector('x-story')?.shadowRoot?.querySelector('#more');
      if (more) more.innerHTML = html;
    }, MENTION);
    await expect.poll(() => painted(page), PATIENT).toBe(2);
  });

  it('reads what comes later into an open shadow root that was empty', async () => {
    const { page } = stage();
    await stage().show('/empty-shadow.html');
    await pause(800);
    expect(await painted(page)).toBe(0);
    await page.evaluate((html) => {
      const root = document.querySelector('x-story')?.shadowRoot;
      if (root) root.innerHTML = html;
    }, MENTION);
    await expect.poll(() => painted(page), PATIENT).toBe(1);
  });
});

// Chromium tells a page of changes while another is shown in its place.
inBrowsers(['firefox'], { pages }, (stage) => {
  it('follows what was changed while another page was shown in its place', async () => {
    const { page } = stage();
    await stage().read('/plain.html');
    await page.evaluate(() => (document.title = 'the same page'));
    await stage().show('/site.html');
    await set(stage(), { sitesOff: ['127.0.0.1'] });
    // Firefox does not tell a test that it has gone back.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await expect.poll(() => page.title().catch(() => ''), PATIENT).toBe('the same page');
    await expect.poll(() => painted(page), PATIENT).toBe(0);
  });
});
