import { sha256 } from '../sha256.ts';
import { readCorpus, RefusedCorpus } from '../check/read-corpus.ts';
import type { Corpus } from '../schema/corpus.ts';
import { SubscriptionError } from './failure.ts';
import { readFeed } from './feed.ts';
import { fetchText, type Validators } from './fetch-text.ts';

/** The most that a feed may weigh, in bytes. */
const MAX_FEED_BYTES = 64_000;

/** Problems of a refused corpus that are told. */
const TOLD = 3;

/** What is stored of a subscription between two requests. */
export interface Known extends Validators {
  sha256: string;
  /** The id that its corpus has had so far: another one would be another corpus. */
  corpus: string;
}

export type Answer =
  | { status: 'unchanged'; validators: Validators | null }
  | { status: 'changed'; corpus: Corpus; sha256: string; validators: Validators };

interface FetchWatch {
  signal?: AbortSignal | undefined;
  /** Called with the bytes that have arrived, of so many. */
  progress?: ((done: number, all: number) => void) | undefined;
}

/** The same checks as for a corpus that comes from a file; the first problems are told. */
async function checkedCorpus(name: string, text: string, signal?: AbortSignal): Promise<Corpus> {
  try {
    return await readCorpus({ kind: 'file', name, text }, signal === undefined ? {} : { signal });
  } catch (error) {
    if (!(error instanceof RefusedCorpus)) throw error;
    throw new SubscriptionError('schema', error.problems.slice(0, TOLD).join('\n'));
  }
}

/**
 * Asks a subscription's feed, and its corpus where that has changed. What comes back is whole and
 * checked: its size, its hash, its schema, and that it is still the corpus that was subscribed to.
 * @throws {SubscriptionError} for anything else
 */
export async function fetchCorpus(
  address: string,
  known: Known | null,
  { signal, progress }: FetchWatch = {},
): Promise<Answer> {
  const answer = await fetchText({
    address,
    limit: MAX_FEED_BYTES,
    signal,
    ...(known === null ? {} : { known }),
  });
  if (answer.status === 'unchanged') return { status: 'unchanged', validators: null };
  const { etag, modified } = answer;
  const validators = { etag, modified };
  const feed = readFeed(answer.text, address);
  if (feed.sha256 === known?.sha256) return { status: 'unchanged', validators };

  const document = await fetchText({
    address: feed.corpus,
    limit: feed.bytes,
    signal,
    progress: (done) => progress?.(done, feed.bytes),
  });
  if (document.status === 'unchanged') {
    throw new SubscriptionError('status', `${feed.corpus}: expected 200, found 304`);
  }
  const found = await sha256(document.bytes);
  if (found !== feed.sha256) {
    throw new SubscriptionError(
      'hash',
      `${feed.corpus}: expected SHA-256 ${feed.sha256}, found ${found}`,
    );
  }
  const corpus = await checkedCorpus(feed.corpus, document.text, signal);
  if (known !== null && corpus.id !== known.corpus) {
    throw new SubscriptionError(
      'other-corpus',
      `${feed.corpus}: expected the corpus "${known.corpus}", found "${corpus.id}"`,
    );
  }
  return { status: 'changed', corpus, sha256: feed.sha256, validators };
}
