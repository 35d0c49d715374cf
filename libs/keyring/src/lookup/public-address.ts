import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Why a name was not connected to. */
export class PrivateAddressError extends Error {
  readonly code = 'EPRIVATE';
}

/** Whether an address belongs to the open network; a mapped one is what it maps. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * A `lookup` for node's sockets that answers public addresses only. The check sits here, on the address that is then
 * connected to: a name that is asked twice may answer twice differently.
 */
export function publicLookup(resolve: typeof systemLookup = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, '');
      const open = addresses.filter(({ address }) => isPublicAddress(address));
      const [first] = open;
      // All of them: who names a private address among others has something in mind.
      if (!first || open.length < addresses.length)
        return callback(new PrivateAddressError(`${hostname} has an address in a private network`), '');
      if (options.all) return callback(null, open);
      return callback(null, first.address, first.family);
    });
  };
}
