import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer } from '../../messages.ts';
import { cardFixture } from '../../scripts/lib/test/cards.ts';
import { host, inCard, OPTIONS, shown } from '../../scripts/lib/test/open-card.ts';
import { hitOf, setPage } from '../../scripts/lib/test/page.ts';
import { preferScheme, violations } from '../../scripts/lib/test/render.ts';
import { createCardController } from './controller.ts';

let stop: AbortController;

beforeEach(async () => {
  fakeBrowser.reset();
  setPage('<p>the Lake Summit</p>');
  stop = new AbortController();
  answer({ card: ({ id }) => Promise.resolve(cardFixture(id)) }, stop.signal);
  const card = createCardController(OPTIONS, stop.signal);
  card.act({ type: 'open', hit: hitOf('Lake Summit'), by: 'keyboard' });
  await shown('Summit at the lake');
});
afterEach(async () => {
  stop.abort();
  await preferScheme('light');
});

test('the card can be read by anyone, in light and in dark', async () => {
  const element = host();
  if (element === null) throw new Error('no card');
  expect(await violations(element)).toEqual([]);
});

test('the card is dark where the reader’s system is, whatever the page is', async () => {
  const paper = (): string => {
    const box = inCard('.card');
    return box === null ? '' : getComputedStyle(box).backgroundColor;
  };
  await preferScheme('light');
  const light = paper();
  await preferScheme('dark');
  expect(paper()).not.toBe(light);
});

test('no rule of the page reaches the card', () => {
  const box = (): unknown => inCard('.card')?.getBoundingClientRect().toJSON();
  const element = host();
  const before = box();
  const style = document.createElement('style');
  style.textContent = `parallax-note, body * { all: initial !important; display: none !important;
    opacity: 0 !important; transform: scale(0) !important; inset: 50% !important }`;
  document.head.append(style);
  expect(box()).toEqual(before);
  expect(element?.checkVisibility({ opacityProperty: true })).toBe(true);
  style.remove();
});
