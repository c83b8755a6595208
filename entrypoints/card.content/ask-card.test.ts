import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cardFixture } from '../../scripts/lib/test/cards.ts';
import { askCard } from './ask-card.ts';

const CARD = { kind: 'event', id: 'lake-summit', language: 'en' } as const;

beforeEach(() => fakeBrowser.reset());

function answering(answered: unknown): void {
  fakeBrowser.runtime.onMessage.addListener((_message, _sender, respond) => {
    respond({ ok: true, answered });
    return true;
  });
}

test('a card comes back whole, and so does "not known"', async () => {
  answering(cardFixture('lake-summit'));
  expect(await askCard(CARD)).toEqual(cardFixture('lake-summit'));
  fakeBrowser.reset();
  answering(null);
  expect(await askCard(CARD)).toBeNull();
});

test('a card in a wrong shape is an error that tells where', async () => {
  answering({ ...cardFixture('lake-summit'), asOf: 7 });
  await expect(askCard(CARD)).rejects.toThrow(/card\.asOf: .*7/);
});
