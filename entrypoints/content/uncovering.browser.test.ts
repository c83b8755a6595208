import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setPage } from '../../scripts/lib/test/page.ts';
import { onUncovering } from './uncovering.ts';

let stop: AbortController;
let told: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  setPage('<p class="more">old</p><details><summary>More</summary>text</details>');
  stop = new AbortController();
  told = vi.fn<() => void>();
  onUncovering(told, stop.signal);
});
afterEach(() => {
  stop.abort();
  document.documentElement.removeAttribute('class');
});

const WAYS: readonly (readonly [name: string, way: () => void])[] = [
  ['a press', () => document.querySelector('p')?.click()],
  ['a <details> that opens', () => document.querySelector('details')?.setAttribute('open', '')],
  ['a class of the whole page', () => document.documentElement.classList.add('fonts')],
];

test.each(WAYS)('%s is told', async (_, way) => {
  way();
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
});

test.each(WAYS)('%s is told no more once it has ended', async (_, way) => {
  stop.abort();
  way();
  await new Promise((done) => setTimeout(done, 50));
  expect(told).not.toHaveBeenCalled();
});

test('classes of anything else are not watched', async () => {
  document.querySelector('p')?.classList.remove('more');
  await new Promise((done) => setTimeout(done, 50));
  expect(told).not.toHaveBeenCalled();
});
