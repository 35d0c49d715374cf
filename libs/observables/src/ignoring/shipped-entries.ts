import { type IgnoreKind } from './ignore-kind.js';

interface ShippedEntry {
  kind: IgnoreKind;
  value: string;
  reason: string;
  active: boolean;
}

const RESOLVERS = [
  '1.0.0.1',
  '1.1.1.1',
  '2606:4700:4700::1001',
  '2606:4700:4700::1111',
  '2001:4860:4860::8844',
  '2001:4860:4860::8888',
  '208.67.220.220',
  '208.67.222.222',
  '2620:fe::9',
  '2620:fe::fe',
  '149.112.112.112',
  '8.8.4.4',
  '8.8.8.8',
  '9.9.9.9',
];

/** RFC 5737, RFC 3849, RFC 9637. */
const DOCUMENTATION_RANGES = [
  '192.0.2.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '2001:db8::/32',
  '3fff::/20',
];
/** RFC 2606. */
const DOCUMENTATION_NAMES = ['example.com', 'example.net', 'example.org'];
/** Names that stand under half of all mail; their URLs still count, a form on them may be the attack. */
const EVERYWHERE = ['google.com', 'outlook.com', 'gmail.com', 'w3.org', 'microsoft.com', 'facebook.com'];

/**
 * What a new installation begins with; the table is the site's own from then on. Documentation ranges are listed and
 * off: demonstrations and exercises are made of them, and a real report may name one by mistake only.
 */
export const SHIPPED_ENTRIES: readonly ShippedEntry[] = [
  ...RESOLVERS.map((value): ShippedEntry => ({
    kind: 'value',
    value,
    reason: 'public resolver',
    active: true,
  })),
  ...EVERYWHERE.map((value): ShippedEntry => ({
    kind: 'domain',
    value,
    reason: 'named in mail of all kinds',
    active: true,
  })),
  ...DOCUMENTATION_RANGES.map((value): ShippedEntry => ({
    kind: 'range',
    value,
    reason: 'for documentation',
    active: false,
  })),
  ...DOCUMENTATION_NAMES.map((value): ShippedEntry => ({
    kind: 'site',
    value,
    reason: 'for documentation',
    active: false,
  })),
];
