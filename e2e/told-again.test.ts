import { expect, it } from 'vitest';
import { painted } from '../scripts/lib/browser/reader.ts';
import { endBackground } from './lib/background.ts';
import { article, PLAIN } from './lib/pages.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

const pages = new Map([['/growing.html', article(`<div id="view">${PLAIN}</div>`)]]);

inBrowsers(BROWSERS, { pages, sleepy: true }, (stage) => {
  const marks = () => painted(stage().page);

  const add = (html: string): Promise<void> =>
    stage().page.evaluate((more) => {
      document.querySelector('#view')?.insertAdjacentHTML('beforeend', more);
    }, html);

  it('finds what a later change adds after the background was ended between two', async () => {
    await stage().read('/growing.html');
    await expect.poll(marks, PATIENT).toBe(3);
    await add(PLAIN);
    await expect.poll(marks, PATIENT).toBe(6);
    await endBackground(stage());
    await add(PLAIN);
    await expect.poll(marks, PATIENT).toBe(9);
    // What it was told again it now knows.
    await add(PLAIN);
    await expect.poll(marks, PATIENT).toBe(12);
  });
});
