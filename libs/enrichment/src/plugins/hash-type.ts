import { type PluginFactory } from '../enrichment-plugin.js';

const NAMES: Record<string, string> = { md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256' };

/** Hashes of no bytes at all: they stand in lists by mistake, and match half of the world. */
const OF_NOTHING = new Set([
  'd41d8cd98f00b204e9800998ecf8427e',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
]);

/** Which hash it is, and whether it names an empty file. */
export const hashType: PluginFactory = () => ({
  name: 'hash-type',
  source: null,
  asksOutside: false,
  takes: ({ type }) => type in NAMES,
  look: ({ type, value }) =>
    Promise.resolve([
      { label: 'algorithm', value: NAMES[type] ?? type },
      // Two files of one MD5 or SHA-1 can be made (RFC 6151, RFC 6194): such a hash identifies nothing against an attacker.
      ...(type === 'sha256' ? [] : [{ label: 'weak', value: NAMES[type] ?? type }]),
      ...(OF_NOTHING.has(value) ? [{ label: 'empty-file', value: '0' }] : []),
    ]),
});
