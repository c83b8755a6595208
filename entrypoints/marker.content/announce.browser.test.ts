import { expect, test, vi } from 'vitest';
import { announce } from './announce.ts';

const host = (): Element | null => document.querySelector('parallax-note');
const region = (): Element | null => host()?.shadowRoot?.querySelector('[role=status]') ?? null;

test('is said into a region that was there before, once, and is gone right after', async () => {
  const before = document.documentElement.outerHTML;
  announce('3 mentions on this page', new AbortController().signal);
  expect(region()?.textContent).toBe('');
  await vi.waitFor(() => expect(region()?.textContent).toBe('3 mentions on this page'));
  expect(document.activeElement).toBe(document.body);
  await vi.waitFor(() => expect(host()).toBeNull(), 4000);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('is not said once the signal has aborted', async () => {
  const stop = new AbortController();
  announce('3 mentions on this page', stop.signal);
  stop.abort();
  expect(host()).toBeNull();
  await new Promise((done) => setTimeout(done, 300));
  expect(host()).toBeNull();
});
