import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storeFirstLook, storeSettings } from '../../scripts/lib/test/first-look.ts';
import { setPage } from '../../scripts/lib/test/page.ts';
import type { Marker, Session } from './late-marker.ts';
import { serve } from './serve.ts';

const adapt = vi.fn<Session['adapt']>();
const mark = vi.fn<Marker>(() =>
  Promise.resolve({ state: () => 'marked', answer: () => Promise.resolve('marked'), adapt }),
);
let stop: AbortController;

beforeEach(async () => {
  fakeBrowser.reset();
  mark.mockClear();
  adapt.mockReset();
  stop = new AbortController();
  globalThis.parallaxMarker = mark;
  setPage('<p>Vornk Zal came.</p>');
  await storeFirstLook();
});
afterEach(() => {
  stop.abort();
  globalThis.parallaxMarker = undefined;
});

const ask = (name: string, asked: object = {}): Promise<unknown> =>
  fakeBrowser.runtime.sendMessage({ name, asked });
const begun = async (): Promise<void> => {
  serve({ signal: stop.signal, isInvalid: false });
  await vi.waitFor(() => expect(mark).toHaveBeenCalledOnce(), 10_000);
  expect(await ask('report')).toMatchObject({ answered: 'marked' });
};
const changeSettings = (): Promise<void> => storeSettings({ look: 'dots' });
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 200));

it('nothing is aborted while the script is evaluated, for whose stack trace the engine would parse all of it again', () => {
  const aborted = vi.spyOn(AbortController.prototype, 'abort');
  serve({ signal: stop.signal, isInvalid: false });
  expect(aborted).not.toHaveBeenCalled();
  aborted.mockRestore();
});

it('a page that is paused while it takes up a setting stays paused', async () => {
  await begun();
  const taking = Promise.withResolvers<boolean>();
  adapt.mockReturnValueOnce(taking.promise);
  await changeSettings();
  await vi.waitFor(() => expect(adapt).toHaveBeenCalledOnce());
  await ask('command', { todo: 'pause' });
  taking.resolve(false);
  await settled();
  expect(mark).toHaveBeenCalledOnce();
  expect(await ask('report')).toMatchObject({ answered: { state: 'paused' } });
});

it.each([
  ['is not to go on', () => Promise.resolve(false)],
  ['fails', () => Promise.reject(new Error('nobody answers'))],
])('a session that %s with a setting is begun again', async (_, adapted) => {
  await begun();
  adapt.mockImplementationOnce(adapted);
  await changeSettings();
  await vi.waitFor(() => expect(mark).toHaveBeenCalledTimes(2), 10_000);
});

it('a page whose first reading failed can be paused, and read again', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  mark.mockRejectedValueOnce(new Error('nobody answers'));
  serve({ signal: stop.signal, isInvalid: false });
  await vi.waitFor(() => expect(mark).toHaveBeenCalledOnce(), 10_000);
  expect(await ask('command', { todo: 'pause' })).toMatchObject({ ok: true });
  expect(await ask('report')).toMatchObject({ answered: { state: 'paused' } });
  await ask('command', { todo: 'pause' });
  await vi.waitFor(() => expect(mark).toHaveBeenCalledTimes(2), 10_000);
  expect(await ask('report')).toMatchObject({ answered: 'marked' });
  vi.restoreAllMocks();
});
