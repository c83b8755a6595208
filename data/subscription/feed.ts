import * as v from 'valibot';
import { BOUNDS } from '../check/bounds.ts';
import { checked } from '../schema/checked.ts';
import { sha256 } from '../schema/scalars.ts';
import { SubscriptionError } from './failure.ts';

/** A corpus of 30,000 accounts has about 45 million bytes; what a file may hold, a subscription may. */
const MAX_CORPUS_BYTES = BOUNDS.text;

/**
 * The small document that a reader subscribes to. It names the corpus beside it and its hash, so that a
 * corpus is fetched only when it has changed, and only what its publisher meant is taken over.
 */
const feed = v.strictObject({
  parallax: v.literal(1),
  /** The corpus, relative to the address of this document. */
  corpus: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000)),
  sha256,
  /** Bytes of the corpus as it is sent, uncompressed. */
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_CORPUS_BYTES)),
});

interface Feed {
  /** Absolute address of the corpus, on the same origin as the feed. */
  corpus: string;
  sha256: string;
  bytes: number;
}

/** JSON from outside. @throws {SubscriptionError} with the place where it ends being JSON */
function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SubscriptionError('not-json', `${name}: expected JSON, ${String(error)}`);
  }
}

/**
 * @param address where the feed was fetched
 * @throws {SubscriptionError} where it is no feed, or names a corpus of another origin
 */
export function readFeed(text: string, address: string): Feed {
  const raw = parseJson(text, address);
  let read: v.InferOutput<typeof feed>;
  try {
    read = checked(feed, raw, 'feed');
  } catch (error) {
    throw new SubscriptionError('schema', error instanceof Error ? error.message : String(error));
  }
  const corpus = URL.parse(read.corpus, address);
  if (corpus === null || corpus.origin !== new URL(address).origin) {
    throw new SubscriptionError(
      'address',
      `feed.corpus: expected an address on ${new URL(address).origin}, found "${read.corpus}"`,
    );
  }
  return { corpus: corpus.href, sha256: read.sha256, bytes: read.bytes };
}
