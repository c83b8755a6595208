import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setPage } from '../../scripts/lib/test/page.ts';
import { onUncovering } from './uncovering.ts';

const { documentElement } = document;
let stop: AbortController;
let told: ReturnType<typeof vi.fn<() => void>>;

function begin(style = ''): void {
  setPage(`<style>${style}</style><p class="more">old</p>
    <details><summary>More</summary>text</details>`);
  onUncovering(told, stop.signal);
}

beforeEach(() => {
  stop = new AbortController();
  told = vi.fn<() => void>();
  documentElement.className = 'waiting';
});
afterEach(() => {
  stop.abort();
  documentElement.removeAttribute('class');
});

const press = (): void => document.querySelector('p')?.click();
const open = (): void => document.querySelector('details')?.setAttribute('open', '');
const ready = (): void => documentElement.removeAttribute('class');
const HIDDEN = '.waiting body { visibility: hidden }';

const WAYS: readonly (readonly [name: string, style: string, way: () => void])[] = [
  ['a press', '', press],
  ['a <details> that opens', '', open],
  ['a class that hid the whole page', HIDDEN, ready],
];

test.each(WAYS)('%s is told', async (_, style, way) => {
  begin(style);
  way();
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
});

describe('nothing is told', () => {
  const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 50));

  test.each(WAYS)('of %s once it has ended', async (_, style, way) => {
    begin(style);
    stop.abort();
    way();
    await settled();
    expect(told).not.toHaveBeenCalled();
  });

  test('of classes of a page that is shown, or of a part of it', async () => {
    begin();
    ready();
    document.querySelector('p')?.classList.remove('more');
    await settled();
    expect(told).not.toHaveBeenCalled();
  });
});
