import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countInBadge } from './badge.ts';

const badges = new Map<number, string>();

beforeEach(() => {
  badges.clear();
  vi.spyOn(fakeBrowser.action, 'getBadgeText').mockImplementation(({ tabId }) =>
    Promise.resolve(badges.get(tabId ?? -1) ?? ''),
  );
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(({ tabId, text }) => {
    badges.set(tabId ?? -1, text ?? '');
    return Promise.resolve();
  });
});

test('the frames of a tab add up, even when they tell at the same moment', async () => {
  await Promise.all([
    countInBadge(1, { mentions: 3, before: 0 }),
    countInBadge(1, { mentions: 2, before: 0 }),
    countInBadge(2, { mentions: 7, before: 0 }),
  ]);
  expect([...badges]).toEqual([
    [1, '5'],
    [2, '7'],
  ]);
});

test('what a frame told before does not count twice, and none is no badge', async () => {
  await countInBadge(1, { mentions: 3, before: 0 });
  await countInBadge(1, { mentions: 4, before: 3 });
  expect(badges.get(1)).toBe('4');
  await countInBadge(1, { mentions: 0, before: 4 });
  expect(badges.get(1)).toBe('');
});

test('a frame of a page that was left takes nothing from the page that came', async () => {
  await countInBadge(1, { mentions: 0, before: 4 });
  expect(badges.get(1)).toBe('');
});
