import type { Library } from '../library/library.ts';
import type { Watch } from '../library/install.ts';
import type { Corpus } from '../schema/corpus.ts';
import type { Installed, Origin } from '../schema/installed.ts';
import { subscriptionAddress } from './address.ts';
import { changesBetween, type Changes } from './changes.ts';
import { SubscriptionError } from './failure.ts';
import { fetchCorpus, type Answer } from './fetch-corpus.ts';

type Subscription = Extract<Origin, { kind: 'subscription' }>;
export type Subscribed = Installed & { origin: Subscription };

export const isSubscribed = (corpus: Installed): corpus is Subscribed =>
  corpus.origin.kind === 'subscription' && corpus.removed === null;

/** What became of asking for an update. */
export type Update = { status: 'unchanged' } | { status: 'updated'; changes: Changes };

/** Whether the browser lets the extension ask that address; no request is made where it does not. */
type MayAsk = (address: URL) => Promise<boolean>;

const addressOf = ({ origin }: Installed): string | null =>
  origin.kind === 'subscription' ? origin.address : null;

type Changed = Extract<Answer, { status: 'changed' }>;

const now = (): string => new Date().toISOString();

function originOf(address: string, { sha256, validators }: Changed): Subscription {
  return { kind: 'subscription', address, sha256, asked: now(), ...validators, failed: null };
}

async function permitted(typed: string, mayAsk: MayAsk): Promise<string> {
  const address = subscriptionAddress(typed);
  if (await mayAsk(address)) return address.href;
  throw new SubscriptionError('not-permitted', `${address.host}: the browser does not allow it`);
}

/**
 * Subscribes to a feed: fetches its corpus and puts it into the library.
 * @returns the corpus
 * @throws {SubscriptionError} where the feed fails, or its corpus is here already by another way
 */
export async function subscribe(
  library: Library,
  typed: string,
  mayAsk: MayAsk,
  watch: Watch = {},
): Promise<Corpus> {
  const address = await permitted(typed, mayAsk);
  const answer = await fetchCorpus(address, null, watch);
  if (answer.status === 'unchanged') throw new SubscriptionError('status', `${address}: no corpus`);
  const { id } = answer.corpus;
  const before = (await library.corpora()).find((corpus) => corpus.id === id);
  // Who publishes at one address must not take the place of what came from another.
  if (before?.removed === null && addressOf(before) !== address) {
    throw new SubscriptionError('other-corpus', `id: "${id}" is here already, from elsewhere`);
  }
  await library.install(answer.corpus, originOf(address, answer), watch);
  return answer.corpus;
}

/**
 * Asks a subscription for what is new. Whatever goes wrong, the last good version stays in use, and
 * why it went wrong is kept beside it.
 * @throws {SubscriptionError} where the feed fails; the signal's reason where it aborts
 */
export async function update(
  library: Library,
  { id, origin }: Subscribed,
  mayAsk: MayAsk,
  language: 'fr' | 'en',
  watch: Watch = {},
): Promise<Update> {
  try {
    const address = await permitted(origin.address, mayAsk);
    const answer = await fetchCorpus(address, { ...origin, corpus: id }, watch);
    if (answer.status === 'unchanged') {
      await library.setOrigin(id, { ...origin, ...answer.validators, asked: now(), failed: null });
      return { status: 'unchanged' };
    }
    const before = await library.document(id);
    await library.replace(answer.corpus, originOf(address, answer), watch);
    const changes = changesBetween(before ?? answer.corpus, answer.corpus, language);
    return { status: 'updated', changes };
  } catch (error) {
    if (error instanceof SubscriptionError) {
      const failed = error.message.slice(0, 2000);
      await library.setOrigin(id, { ...origin, asked: now(), failed });
    }
    throw error;
  }
}
