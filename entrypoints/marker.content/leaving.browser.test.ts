import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS } from '../../data/settings/defaults.ts';
import { answer } from '../../messages.ts';
import { createLeaving } from './leaving.ts';

const WRONG = { kind: 'wrong', name: 'lake-summit', page: 'https://courier.example/a' } as const;
const stored = vi.fn<(what: unknown) => void>();

beforeEach(() => {
  fakeBrowser.reset();
  stored.mockClear();
  answer(
    {
      'leave-out': (what) => {
        stored(what);
        return Promise.resolve(null);
      },
    },
    new AbortController().signal,
  );
});

const inWindow = (isPrivate: boolean) =>
  Object.assign(fakeBrowser, { extension: { inIncognitoContext: isPrivate } });

test('a wrong mark is stored', async () => {
  inWindow(false);
  const { leaveOut, adapted } = createLeaving(() => Promise.resolve());
  await leaveOut({ ...WRONG, out: true });
  expect(stored).toHaveBeenCalledExactlyOnceWith({ ...WRONG, out: true });
  expect(adapted(DEFAULTS)).toEqual(DEFAULTS);
});

test('in a private window it holds in the page alone, until it is taken back', async () => {
  inWindow(true);
  const changed = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const { leaveOut, adapted } = createLeaving(changed);
  await leaveOut({ ...WRONG, out: true });
  expect(adapted(DEFAULTS).wrong).toEqual([{ event: WRONG.name, page: WRONG.page }]);
  await leaveOut({ ...WRONG, out: false });
  expect(adapted(DEFAULTS)).toEqual(DEFAULTS);
  expect(changed).toHaveBeenCalledTimes(2);
  expect(stored).not.toHaveBeenCalled();
});
