import type { Account } from '../schema/account.ts';

/**
 * Who a statement goes back to. An actor is itself, whoever relays it; an anonymous voice is known
 * only through the first named one that relays it, so the two together are its identity.
 */
function firstSpeaker(account: Account): string {
  const [first] = account.chain;
  if (first === undefined) return `source ${account.source}`;
  if (first.type === 'actor') return `actor ${first.actor}`;
  const relay = account.chain.find((speaker) => speaker.type === 'actor');
  const through = relay?.type === 'actor' ? relay.actor : account.source;
  return `described ${first.as.en} through ${through}`;
}

/** How many first speakers stand behind the accounts: an echo counts once (W3C PROV: one primary source). */
export const independentAccounts = (accounts: Account[]): number =>
  new Set(accounts.map(firstSpeaker)).size;
