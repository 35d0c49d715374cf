import { isUnreadAddress } from '@tocsin/mail';
import { isOwnAddress } from './own-address.js';

/** What can be written to at all, within the lengths of RFC 5321 §4.5.3.1. */
const REACHABLE = /^[^\s<>@]{1,64}@[^\s<>@]{1,255}$/u;

/** A reporter's mail may copy a few colleagues in; a list of hundreds is no conversation. */
const MOST_COPIED = 20;

/** Those of the addresses whom a person could write to, lower case, each once: not ourselves, and not nobody. */
export function reachable(people: readonly { address: string | null }[], ownAddress: string): string[] {
  const addresses = people.map(({ address }) => (address ?? '').trim().toLowerCase());
  const usable = addresses.filter(
    (address) => REACHABLE.test(address) && !isOwnAddress(address, ownAddress) && !isUnreadAddress(address),
  );
  return [...new Set(usable)].slice(0, MOST_COPIED);
}
