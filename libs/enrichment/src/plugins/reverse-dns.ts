import { Resolver } from 'node:dns/promises';
import { isLocalAddress } from '@tocsin/observables';
import { type PluginFactory } from '../enrichment-plugin.js';

/** There is no such name: an answer, not a failure (c-ares). */
const NOTHING = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * The names of an address (PTR). Off unless servers are named: whoever runs a resolver, and whoever runs the zone of an
 * attacker's address, learns that we looked. Never for private addresses, whose names are those of the machine we run on.
 */
export const reverseDns: PluginFactory = ({ dnsServers, timeoutMs }) => {
  if (dnsServers.length === 0) return null;
  return {
    name: 'reverse-dns',
    source: dnsServers.join(', '),
    asksOutside: true,
    takes: ({ type, value }) => (type === 'ipv4' || type === 'ipv6') && !isLocalAddress(value),
    look: async ({ value }, signal) => {
      const resolver = new Resolver({ timeout: timeoutMs, tries: 1 });
      resolver.setServers(dnsServers);
      signal.addEventListener('abort', () => resolver.cancel(), { once: true });
      try {
        const names = await resolver.reverse(value);
        return names.map((name) => ({ label: 'name', value: name.toLowerCase() }));
      } catch (error) {
        if (error instanceof Error && 'code' in error && NOTHING.has(String(error.code))) return [];
        throw error;
      }
    },
  };
};
