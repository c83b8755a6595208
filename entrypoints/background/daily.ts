import { browser } from 'wxt/browser';
import type { Library } from '../../data/library/library.ts';
import { mayAsk } from '../../data/subscription/may-ask.ts';
import { isSubscribed, update } from '../../data/subscription/subscribe.ts';
import { cardLanguage } from '../../data/view/language.ts';

const NAME = 'subscriptions';

/**
 * Minutes until the first look. Firefox forgets alarms when it closes, and many a session is shorter
 * than the time between two looks.
 */
const SOON = 1;

/** Minutes between two looks at what is due; a subscription itself is asked once a day at most. */
const EVERY = 6 * 60;

/** Milliseconds: a little less than a day, so that the hour does not wander from day to day. */
const DAY = 23 * 60 * 60_000;

/** Wakes the worker now and then where there is a subscription, and not at all where there is none. */
export async function keepAlarm(library: Library): Promise<void> {
  const subscribed = (await library.corpora()).some(isSubscribed);
  const there = (await browser.alarms.get(NAME)) !== undefined;
  // One that is there is left alone: it would start anew, and ring soon, each time the worker wakes.
  if (subscribed && !there) {
    await browser.alarms.create(NAME, { delayInMinutes: SOON, periodInMinutes: EVERY });
  }
  if (!subscribed && there) await browser.alarms.clear(NAME);
}

async function askThoseDue(library: Library): Promise<boolean> {
  let changed = false;
  for (const corpus of (await library.corpora()).filter(isSubscribed)) {
    if (!corpus.on || Date.now() - Date.parse(corpus.origin.asked) < DAY) continue;
    try {
      const { status } = await update(library, corpus, mayAsk, cardLanguage());
      changed ||= status === 'updated';
    } catch (error) {
      // It is kept beside the corpus, where the reader sees it.
      console.warn(`The subscription "${corpus.id}" was not updated:`, error);
    }
  }
  return changed;
}

/** @param follow brings what pages read up to date, after something has changed */
export function askDaily(library: Library, follow: () => Promise<unknown>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== NAME) return;
    askThoseDue(library)
      .then((changed) => (changed ? follow() : null))
      .catch((error: unknown) => console.error('Subscriptions were not asked:', error));
  });
}
