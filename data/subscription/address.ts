import { LONGEST_ADDRESS } from '../schema/scalars.ts';
import { SubscriptionError } from './failure.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The address that a reader typed, as it will be asked for. Only https, so that nobody on the way can
 * write into the corpus; plain http on this very machine, where a corpus is tried out.
 * @throws {SubscriptionError} where it is not such an address
 */
export function subscriptionAddress(typed: string): URL {
  const address = URL.parse(typed.trim());
  if (address === null) {
    throw new SubscriptionError('address', `expected a web address, found "${typed.trim()}"`);
  }
  const safe =
    address.protocol === 'https:' ||
    (address.protocol === 'http:' && LOOPBACK.has(address.hostname));
  if (!safe) {
    throw new SubscriptionError('address', `expected https, found ${address.protocol}//`);
  }
  if (address.username !== '' || address.password !== '') {
    throw new SubscriptionError('address', 'expected an address without a user name or password');
  }
  address.hash = '';
  const { length } = address.href;
  if (length > LONGEST_ADDRESS) {
    throw new SubscriptionError(
      'address',
      `expected an address of ${LONGEST_ADDRESS} characters at most, found ${length}`,
    );
  }
  return address;
}

/** The pattern by which a browser grants access to the host of an address, and to no other. */
export const originPattern = ({ protocol, hostname }: URL): string => `${protocol}//${hostname}/*`;
