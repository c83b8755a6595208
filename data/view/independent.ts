import type { Account } from '../schema/account.ts';

/**
 * Who vouches for a statement by name: the first named speaker of its chain. Anonymous voices cannot
 * be told apart, so they count as one with whoever relays them; with no relay, as the source's own.
 */
export function firstNamed(account: Account): string {
  const named = account.chain.find((speaker) => speaker.type === 'actor');
  return named?.type === 'actor' ? `actor ${named.actor}` : `source ${account.source}`;
}

/** How many first speakers stand behind the accounts: an echo counts once (W3C PROV: one primary source). */
export const independentAccounts = (accounts: Account[]): number =>
  new Set(accounts.map(firstNamed)).size;
