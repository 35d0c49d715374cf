import { createHash } from 'node:crypto';

const ALPHABET = 'ybndrfg8ejkmcpqxot1uwisza345h769';

/** The name under which a Web Key Directory holds a key: z-base-32 of the SHA-1 of the local part in lower case. */
export function wkdHash(localPart: string): string {
  const digest = createHash('sha1').update(localPart.toLowerCase()).digest();
  let bits = '';
  for (const byte of digest) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('');
}

/**
 * Where a key is asked for, in order: the advanced and the direct method of Web Key Directory
 * (draft-koch-openpgp-webkey-service §3.1). Null for what is no address of a public domain.
 */
export function wkdUrls(address: string): { host: string; path: string }[] | null {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1).toLowerCase();
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
  // A top-level domain has a letter, so that no address of a machine (`192.0.2.1`) is a domain.
  if (at < 1 || !new RegExp(`^(?:${label}\\.)+(?=[a-z0-9-]*[a-z])${label}$`).test(domain)) return null;
  const name = `hu/${wkdHash(local)}?l=${encodeURIComponent(local)}`;
  return [
    { host: `openpgpkey.${domain}`, path: `/.well-known/openpgpkey/${domain}/${name}` },
    { host: domain, path: `/.well-known/openpgpkey/${name}` },
  ];
}
