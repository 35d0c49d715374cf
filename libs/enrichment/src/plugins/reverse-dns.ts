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
      // Its own limit lies behind ours: who waits too long is told so by one name, and `cancel` ends it.
      const resolver = new Resolver({ timeout: timeoutMs * 2, tries: 1 });
      resolver.setServers(dnsServers);
      signal.addEventListener('abort', () => resolver.cancel(), { once: true });
      try {
        const names = await resolver.reverse(value);
        return names.map((name) => ({ label: 'name', value: name.toLowerCase() }));
      } catch (error) {
        if (NOTHING.has(codeOf(error))) return [];
        throw error;
      }
    },
  };
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
