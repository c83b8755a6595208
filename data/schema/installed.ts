import * as v from 'valibot';
import { about } from './corpus.ts';
import { address, id, line, sha256 } from './scalars.ts';

/** What a conditional request is made with; what is longer is not kept, and not asked with. */
export const etag = v.pipe(v.string(), v.maxLength(300));
export const modified = v.pipe(v.string(), v.maxLength(100));

/**
 * Where a corpus came from, which decides what may be done with it: the bundled one comes with the
 * extension, the reader's own can be edited, and a subscription is fetched again.
 */
export const origin = v.variant('kind', [
  v.strictObject({ kind: v.literal('bundled') }),
  /** From a file, or a folder of files, that the reader chose: its name. */
  v.strictObject({ kind: v.literal('file'), name: v.pipe(v.string(), v.maxLength(300)) }),
  v.strictObject({
    kind: v.literal('subscription'),
    address,
    /** Of the document as it was fetched last. */
    sha256,
    /** ISO time at which it was last asked for. */
    asked: v.pipe(v.string(), v.isoTimestamp()),
    etag: v.nullable(etag),
    modified: v.nullable(modified),
    /** Why the last request failed; null where it did not. The last good version is in use. */
    failed: v.nullable(v.pipe(v.string(), v.maxLength(2000))),
  }),
  /** Written by the reader, here. */
  v.strictObject({ kind: v.literal('own') }),
]);
export type Origin = v.InferOutput<typeof origin>;

/** A corpus as the library holds it, without what it holds. */
export const installed = v.object({
  id,
  version: line(80),
  /** Another one after every change of what is stored, whatever the version says. */
  stamp: v.string(),
  origin,
  /** A corpus that is switched off stays, and is asked nothing. */
  on: v.boolean(),
  /** Milliseconds since 1970 at which it was first installed: the order of corpora. */
  since: v.number(),
  /** Milliseconds since 1970 at which the reader removed it; it can be brought back for a while. */
  removed: v.nullable(v.number()),
  about: v.object(about.entries),
});
export type Installed = v.InferOutput<typeof installed>;
