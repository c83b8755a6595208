/** Why a subscription could not be fetched or taken over; each has words of its own on screen. */
type FailureKind =
  | 'address'
  | 'not-permitted'
  | 'unreachable'
  | 'timed-out'
  | 'redirected'
  | 'status'
  | 'too-large'
  | 'not-json'
  | 'schema'
  | 'hash'
  | 'other-corpus';

/** What was there before a failure stays in use. */
export class SubscriptionError extends Error {
  override name = 'SubscriptionError';
  readonly kind: FailureKind;

  /** @param message where it went wrong, what was expected and what was found */
  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
