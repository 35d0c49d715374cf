import { domainToASCII, domainToUnicode } from 'node:url';
import { parse } from 'tldts';

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
const NON_ASCII = /[\u0080-\uffff]/;

/**
 * Names that the public suffix list does not know and that reports still carry: RFC 2606/6761 names for
 * documentation, and the names of private networks. `.onion` is on the list and judged in `isHostName`.
 */
const SPECIAL_SUFFIXES = new Set(['test', 'example', 'invalid', 'local', 'internal', 'lan', 'onion']);

/**
 * Lower case, ASCII (IDNA by UTS 46), without the root dot: the spelling under which a name is compared.
 * Null where it is no host name of at least two labels; says nothing about whether the suffix exists.
 */
export function asciiHostName(text: string): string | null {
  const bare = text.endsWith('.') ? text.slice(0, -1) : text;
  // IDNA is asked for names that need it only: it would read "1.2.3" as an IPv4 address.
  const name = NON_ASCII.test(bare) ? (bare.length > 253 ? '' : domainToASCII(bare)) : bare.toLowerCase();
  if (name.length < 4 || name.length > 253) return null;
  const labels = name.split('.');
  const suffix = labels.at(-1) ?? '';
  const registrable = labels.at(-2) ?? '';
  if (labels.length < 2 || suffix.length < 2 || !/^[a-z][a-z0-9-]*$/.test(suffix)) return null;
  // Underscores are for service labels (RFC 8552), never for what a registry sells.
  if (registrable.includes('_') || !labels.every((label) => LABEL.test(label))) return null;
  if (labels.some((label) => label.startsWith('xn--')) && domainToASCII(name) === '') return null;
  return name;
}

/** The name stands under a suffix that exists (public suffix list) or is reserved for documentation or private use. */
export function hasKnownSuffix(name: string): boolean {
  const suffix = name.slice(name.lastIndexOf('.') + 1);
  if (suffix === 'onion') return isOnionName(name);
  if (suffix === 'arpa') return false;
  if (SPECIAL_SUFFIXES.has(suffix)) return true;
  const found = parse(name, { extractHostname: false, validateHostname: false, detectIp: false });
  return found.isIcann === true && found.domain !== null;
}

/** A suffix under which anyone may register a name (`co.uk`), or a country's for its own (`gov.uk`). */
export function isPublicSuffix(name: string): boolean {
  return (
    parse(name, { extractHostname: false, validateHostname: false, detectIp: false }).publicSuffix === name
  );
}

/** Version 2 or 3 addresses: 16 or 56 characters of base32 (Tor rend-spec-v3, 6). */
function isOnionName(name: string): boolean {
  return /^[a-z2-7]{16}(?:[a-z2-7]{40})?$/.test(name.split('.').at(-2) ?? '');
}

/** The form for people, where it differs: `xn--bcher-kva.example` → `bücher.example`. */
export function displayHostName(name: string): string | undefined {
  if (!name.includes('xn--')) return undefined;
  const shown = domainToUnicode(name);
  return shown === '' || shown === name ? undefined : shown;
}
