import { asciiHostName } from './host-name.js';
import { normaliseIpv4, normaliseIpv6 } from './ip-address.js';
import type { NormalisedObservable } from './observable-type.js';

/** Schemes of addresses that reports name; others ("about:", "data:") say nothing about a place in the net. */
const SCHEMES = [
  'http',
  'https',
  'ftp',
  'ftps',
  'sftp',
  'ws',
  'wss',
  'ldap',
  'ldaps',
  'rmi',
  'tcp',
  'udp',
  'ssh',
];
const KNOWN_SCHEMES = new Set([...SCHEMES, 'smb', 'rtsp', 'telnet', 'rdp', 'vnc', 'mqtt']);
/** Those whose host the URL standard reads as a host (WHATWG URL, "special scheme"). */
const SPECIAL = new Set(['http', 'https', 'ftp', 'ws', 'wss']);
/** Longest URL that is stored: what servers and browsers agree on, and what fits into a unique index entry. */
export const MAX_URL_LENGTH = 2048;

export interface UrlValue {
  value: string;
  host: NormalisedObservable;
}

export function isKnownScheme(scheme: string): boolean {
  return KNOWN_SCHEMES.has(scheme);
}

/**
 * The URL as the WHATWG standard spells it: lower-case scheme and host, IDN in ASCII, numeric hosts
 * ("http://3221225985/") as addresses, no default port, dot segments resolved. Null where the host is
 * no address and no name of two labels.
 */
export function normaliseUrl(text: string): UrlValue | null {
  const colon = text.indexOf('://');
  if (colon < 2 || text.length > MAX_URL_LENGTH) return null;
  const scheme = text.slice(0, colon).toLowerCase();
  if (!KNOWN_SCHEMES.has(scheme)) return null;
  const rest = text.slice(colon);
  // A scheme outside the standard's list would keep its host as opaque text: read it as ftp (or, where
  // the port is ftp's own and would be dropped, as http), then put the scheme back.
  const read = SPECIAL.has(scheme) ? scheme : /:21(?:[/?#]|$)/.test(rest) ? 'http' : 'ftp';
  const url = URL.parse(read + rest);
  if (!url || url.hostname === '') return null;
  const host = hostObservable(url.hostname);
  if (!host) return null;
  const value = scheme + url.href.slice(read.length);
  return value.length > MAX_URL_LENGTH ? null : { value, host };
}

function hostObservable(hostname: string): NormalisedObservable | null {
  if (hostname.startsWith('[')) return normaliseIpv6(hostname.slice(1, -1));
  const v4 = normaliseIpv4(hostname);
  if (v4 !== null) return { type: 'ipv4', value: v4 };
  const name = asciiHostName(hostname);
  return name === null ? null : { type: 'domain', value: name };
}
