import { beforeEach, expect, it } from 'vitest';
import { cardText, painted } from '../scripts/lib/browser/reader.ts';
import { clickInCard, leave, openCard, toldQuestions } from './lib/card.ts';
import { BROWSERS, inBrowsers, PATIENT } from './lib/stage.ts';

inBrowsers(BROWSERS, {}, (stage) => {
  beforeEach(async () => {
    await stage().read('/en.html');
    await leave(stage());
  });

  it('tells on hover who contradicts whom, with names and dates', async () => {
    const { page } = stage();
    const marks = await painted(page);
    const open = [];
    for (let n = 0; n < marks; n++) {
      await openCard(page, n);
      open.push(...(await toldQuestions(page)));
      await leave(stage());
    }
    const disputed = open.filter(({ contradictions }) => contradictions.length > 0);
    expect(disputed).not.toEqual([]);
    for (const { contradictions, positions } of disputed) {
      for (const sentence of contradictions) {
        const between = positions.filter(({ letter }) =>
          new RegExp(`\\b${letter}\\b`, 'u').test(sentence),
        );
        expect(between).toHaveLength(2);
        const [first, second] = between.map(({ sources }) => sources.map(({ name }) => name));
        expect(first).not.toEqual([]);
        expect(second).not.toEqual([]);
      }
    }
    const ofTwoSources = disputed.filter(({ positions }) => {
      const dated = positions.map(({ sources }) =>
        sources.find(({ name, kindAndDate }) => name !== '' && /\b20\d\d\b/.test(kindAndDate)),
      );
      return new Set(dated.flatMap((source) => source?.name ?? [])).size > 1;
    });
    expect(ofTwoSources).not.toEqual([]);
  });

  it('shows the quoted words and their paragraph one step away', async () => {
    const { page } = stage();
    await openCard(page);
    const quoted = () =>
      page.evaluate(() => {
        const root = document.querySelector('parallax-note')?.shadowRoot;
        const shown = [...(root?.querySelectorAll<HTMLElement>('.evidence') ?? [])];
        return shown.flatMap((line) => (line.checkVisibility() ? [line.innerText] : []));
      });
    expect(await quoted()).toEqual([]);
    await clickInCard(page, '.question[open] .account > summary');
    await expect.poll(quoted, PATIENT).not.toEqual([]);
    const [line] = await quoted();
    expect(line).toMatch(/\p{L}{3}.*\d/su);
    expect(await page.$eval('parallax-note >>> .evidence q', (q) => q.lang)).toBe('fr');
  });

  it('leads from an actor to an event and back', async () => {
    const { page } = stage();
    const actor = await openCard(page, 0, 'actor');
    const event = await page.$eval('parallax-note >>> .links button', (link) => link.innerText);
    await clickInCard(page, '.links button');
    const title = () => page.$eval('parallax-note >>> .note h2', (heading) => heading.innerText);
    await expect.poll(title, PATIENT).toBe(event);
    expect(await page.$('parallax-note >>> .question')).not.toBeNull();
    await clickInCard(page, '.card-back');
    await expect.poll(() => cardText(page), PATIENT).toBe(actor);
  });
});
