import { expect, it } from 'vitest';
import { cardText, painted } from '../scripts/lib/browser/reader.ts';
import type { Served } from '../scripts/lib/serve.ts';
import { openCard } from './lib/card.ts';
import { article, PLAIN } from './lib/pages.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

const WORDS = 'The Anchorage summit between Donald Trump and Vladimir Putin.';

const xhtml = (body: string): Served => ({
  type: 'application/xhtml+xml',
  body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>X</title></head><body>${body}</body></html>`,
});

/** Ten megabytes of prose with nothing in it that is tracked, and one mention at the end. */
function huge(): Served {
  const sentence = 'The council of the town met again, and the roads were discussed until noon. ';
  const paragraph = `<p>${sentence.repeat(8)}</p>\n`;
  return article(paragraph.repeat(Math.ceil(10_000_000 / paragraph.length)) + PLAIN);
}

const pages = new Map<string, Served>([
  ['/plain', { type: 'text/plain; charset=utf-8', body: WORDS }],
  ['/json', { type: 'application/json', body: JSON.stringify({ words: WORDS }) }],
  [
    '/picture',
    {
      type: 'image/svg+xml',
      body: `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"><text y="40">${WORDS}</text></svg>`,
    },
  ],
  ['/xml', { type: 'application/xml', body: `<?xml version="1.0"?><a><b>${WORDS}</b></a>` }],
  ['/empty', { type: 'text/html', body: '' }],
  ['/frames', { type: 'text/html', body: '<frameset><frame src="/empty"></frameset>' }],
  ['/x', xhtml(`<article><p>The <em>Anchorage</em> summit between Trump and Putin.</p></article>`)],
  ['/huge', huge()],
  ['/plain-words', article(PLAIN)],
]);

const ODD = ['plain', 'json', 'picture', 'xml', 'empty', 'frames'];

inBrowsers(BROWSERS, { pages }, (stage) => {
  it.each(ODD)('survives /%s, and works on the next page', async (path) => {
    const { page } = stage();
    const errors: string[] = [];
    const listen = (error: unknown): void => void errors.push(String(error));
    page.on('pageerror', listen);
    await stage().show(`/${path}`);
    expect(await page.evaluate(() => 6 * 7)).toBe(42);
    await stage().read('/plain-words');
    page.off('pageerror', listen);
    expect(errors).toEqual([]);
    expect(await painted(page)).toBe(3);
    expect(await openCard(page)).not.toBe('');
  });

  it('reads XHTML as it reads HTML', async () => {
    await stage().read('/x');
    const text = await stage().page.evaluate(() =>
      [...(CSS.highlights.get('parallax-event') ?? [])].map((range) => {
        const whole = new Range();
        whole.setStart(range.startContainer, range.startOffset);
        whole.setEnd(range.endContainer, range.endOffset);
        return whole.toString();
      }),
    );
    expect(text).toEqual([expect.stringMatching(/Anchorage summit/)]);
    expect(await openCard(stage().page)).not.toBe('');
  });

  it('reads ten megabytes to the end and leaves the page to its reader', async () => {
    const { page } = stage();
    const from = Date.now();
    await stage().show('/huge');
    await expect.poll(() => painted(page), { timeout: 30_000, interval: 100 }).toBe(3);
    expect(Date.now() - from).toBeLessThan(30_000);
    const asked = Date.now();
    await page.evaluate(() => document.title);
    expect(Date.now() - asked).toBeLessThan(1000);
    await openCard(page);
    await expect.poll(() => cardText(page), PATIENT).not.toBe('');
  });
});
