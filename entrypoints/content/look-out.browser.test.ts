import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { GATES, PASSAGES } from '../../data/storage/keys.ts';
import { pageAddressOf } from '../../data/page-address.ts';
import { storeFirstLook } from '../../scripts/lib/test/first-look.ts';
import { setPage } from '../../scripts/lib/test/page.ts';
import type { Marker, Session } from './late-marker.ts';
import { lookOut } from './look-out.ts';

const loaded = location.href;
let stop: AbortController;
let mark: ReturnType<typeof vi.fn<Marker>>;
const session: Session = {
  state: () => 'marked',
  answer: () => Promise.resolve('the marker’s answer'),
  adapt: () => Promise.resolve(true),
};
const failed = vi.fn<(failure: unknown) => void>();

beforeEach(async () => {
  fakeBrowser.reset();
  failed.mockReset();
  stop = new AbortController();
  mark = vi.fn<Marker>(() => Promise.resolve(session));
  globalThis.parallaxMarker = mark;
  setPage('<p>Nothing is named here.</p>');
  await storeFirstLook();
});
afterEach(() => {
  stop.abort();
  globalThis.parallaxMarker = undefined;
  history.replaceState(null, '', loaded);
});

const look = (): Promise<Session> => lookOut(stop.signal, () => false, failed);
const report = { name: 'report', asked: {} };
const sender = { tab: null, frame: 0 };
const answerOf = (page: Session): Promise<unknown> => page.answer(report, sender);
const name = (): void => document.querySelector('p')?.append(' Vornk Zal came.');

describe('a page is served by the marker', () => {
  it('from when something may be named in it, and not before', async () => {
    const page = await look();
    expect(mark).not.toHaveBeenCalled();
    expect(await answerOf(page)).toMatchObject({ state: 'nothing' });
    name();
    await vi.waitFor(() => expect(mark).toHaveBeenCalledOnce(), 10_000);
    await vi.waitFor(async () => expect(await answerOf(page)).toBe('the marker’s answer'));
  });

  it('once, also where the first reading failed', async () => {
    mark.mockRejectedValueOnce(new Error('nobody answers'));
    name();
    const page = await look();
    expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('nobody answers'));
    await expect(answerOf(page)).rejects.toThrow('nobody answers');
    // What is selected can be looked up all the same.
    const lookUp = { name: 'look-up', asked: {} };
    expect(await page.answer(lookUp, sender)).toMatchObject({ isShown: false });
    document.body.append('more');
    await vi.waitFor(() => expect(mark).toHaveBeenCalledTimes(2), 10_000);
    await vi.waitFor(async () => expect(await answerOf(page)).toBe('the marker’s answer'));
  });

  it('and tells of gates that are missing also where it was opened out of sight', async () => {
    await fakeBrowser.storage.local.remove(GATES);
    const isHidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await look();
    expect(failed).not.toHaveBeenCalled();
    isHidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce(), 10_000);
    isHidden.mockRestore();
  });

  it('where a single-page site has gone to a page that passages were taken from', async () => {
    const another = new URL('/another', location.href);
    await fakeBrowser.storage.local.set({ [PASSAGES + pageAddressOf(another)]: [] });
    await look();
    history.replaceState(null, '', another);
    document.body.append('of another page');
    await vi.waitFor(() => expect(mark).toHaveBeenCalledOnce(), 10_000);
    const [[beginning] = []] = mark.mock.calls;
    expect(await beginning?.hasPassages()).toBe(true);
    history.replaceState(null, '', loaded);
    expect(await beginning?.hasPassages()).toBe(false);
  });
});
