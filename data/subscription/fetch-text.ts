import * as v from 'valibot';
import { etag, modified } from '../schema/installed.ts';
import { SubscriptionError } from './failure.ts';

/** How long one document may take from the request to its last byte, in milliseconds. */
const PATIENCE = 60_000;

/** What is known of a document that was fetched before. */
export interface Validators {
  etag: string | null;
  modified: string | null;
}

type Fetched =
  | { status: 'unchanged' }
  | ({ status: 'fetched'; text: string; bytes: Uint8Array<ArrayBuffer> } & Validators);

interface Wanted {
  address: string;
  /** Bytes; one more and the connection is cut. */
  limit: number;
  /** Asked conditionally, where given. */
  known?: Validators;
  signal?: AbortSignal | undefined;
  /** Called with the bytes that have arrived. */
  progress?: ((bytes: number) => void) | undefined;
}

function decode(bytes: Uint8Array, address: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SubscriptionError('not-json', `${address}: expected UTF-8`);
  }
}

/** Reads a body as long as it stays within the limit: one without an end is cut off there. */
async function readBody(response: Response, { address, limit, progress }: Wanted) {
  const parts: Uint8Array[] = [];
  let length = 0;
  if (response.body !== null) {
    for await (const part of response.body) {
      length += part.length;
      if (length > limit) {
        await response.body.cancel().catch(() => undefined);
        throw new SubscriptionError(
          'too-large',
          `${address}: expected ${limit} bytes at most, found more`,
        );
      }
      parts.push(part);
      progress?.(length);
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** One that is too long is left out, which costs no more than an unconditional request. */
function validatorsOf({ headers }: Response): Validators {
  const found = { etag: headers.get('etag'), modified: headers.get('last-modified') };
  return {
    etag: v.is(etag, found.etag) ? found.etag : null,
    modified: v.is(modified, found.modified) ? found.modified : null,
  };
}

function failureOf(error: unknown, { address, signal }: Wanted): unknown {
  if (error instanceof SubscriptionError || signal?.aborted === true) return error;
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return new SubscriptionError('timed-out', `${address}: no answer within ${PATIENCE / 1000} s`);
  }
  return new SubscriptionError('unreachable', `${address}: ${String(error)}`);
}

/**
 * Fetches a text. Nothing but this address is asked for: no redirect is followed, no cookie and no
 * referrer is sent, and the browser's own cache is left alone.
 * @throws {SubscriptionError} for whatever is wrong with the answer
 * @throws the signal's reason where it aborts
 */
export async function fetchText(wanted: Wanted): Promise<Fetched> {
  const { address, known, signal } = wanted;
  const headers = new Headers({ accept: 'application/json' });
  if (known?.etag) headers.set('if-none-match', known.etag);
  if (known?.modified) headers.set('if-modified-since', known.modified);
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(address, {
      headers,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
    });
    const { status } = response;
    if (status === 304) return { status: 'unchanged' };
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      throw new SubscriptionError('redirected', `${address}: it sends elsewhere`);
    }
    if (!response.ok) {
      const found = `${status} ${response.statusText}`.trim();
      throw new SubscriptionError('status', `${address}: expected 200, found ${found}`);
    }
    const bytes = await readBody(response, wanted);
    return {
      status: 'fetched',
      bytes,
      text: decode(bytes, address),
      ...validatorsOf(response),
    };
  } catch (error) {
    throw failureOf(error, wanted);
  }
}
