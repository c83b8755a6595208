import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer } from '../../messages.ts';
import { setPage } from '../../scripts/lib/test/page.ts';
import { shownAddress } from '../content/glance.ts';
import { startSession } from './session.ts';

let stop: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  stop = new AbortController();
  setPage('<p>They met at the lake.</p>');
});
afterEach(() => stop.abort());

it('a session whose first reading fails leaves nothing that reads on', async () => {
  const spot = vi.fn(() => Promise.reject(new Error('not now')));
  answer({ spot }, stop.signal);
  const seen = { address: shownAddress(), isArticle: true, mayHold: ['first'], day: null };
  const hasPassages = () => Promise.resolve(false);
  const start = startSession({ seen, corpora: ['first'], hasPassages }, stop.signal, () => false);
  await expect(start).rejects.toThrow('not now');
  document.querySelector('p')?.append(' It was cold.');
  await new Promise((done) => setTimeout(done, 1200));
  expect(spot).toHaveBeenCalledOnce();
});
