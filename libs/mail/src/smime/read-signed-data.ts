import type { X509Certificate } from 'node:crypto';
import { type BerNode, childrenOf, der, expectTag, octetsOf, oidOf } from './ber.js';
import { OID } from './oids.js';
import { parseOne } from './read-certificates.js';
import { identifier, type Recipient } from './recipients.js';

/** One signature in CMS (RFC 5652 5.3). */
export interface CmsSigner {
  /** Names the certificate. */
  certificate: Pick<Recipient, 'id' | 'issuer' | 'serial' | 'subjectKeyId'>;
  digest: string;
  algorithm: string;
  parameters: BerNode | null;
  signature: Buffer;
  /** In DER as a SET OF: the bytes that are signed. Null: the content itself is signed. */
  signedAttributes: Buffer | null;
  messageDigest: Buffer | null;
  /** States of what type the content is; must agree with the content's own. */
  contentType: string | null;
  signedAt: Date | null;
}

export interface SignedData {
  contentType: string;
  /** Null where it is detached. */
  content: Buffer | null;
  certificates: X509Certificate[];
  signers: CmsSigner[];
}

const MOST_CERTIFICATES = 30;
const MOST_SIGNERS = 20;

/** @throws BerError */
export function readSignedData(signedData: BerNode): SignedData {
  const parts = childrenOf(expectTag(signedData, 0x30));
  const [type, explicit] = childrenOf(expectTag(parts[2], 0x30));
  const content = explicit ? octetsOf(expectTag(childrenOf(explicit)[0], 0x04, 0x24)) : null;
  const certificates = parts.find(({ tag }) => tag === 0xa0);
  const signers = childrenOf(expectTag(parts.at(-1), 0x31)).slice(0, MOST_SIGNERS);
  return {
    contentType: oidOf(type),
    content,
    certificates: certificates ? certificatesOf(certificates) : [],
    signers: signers.map(readSigner),
  };
}

function certificatesOf(set: BerNode): X509Certificate[] {
  return childrenOf(set)
    .slice(0, MOST_CERTIFICATES)
    .filter(({ tag }) => tag === 0x30)
    .map(({ bytes }) => parseOne(bytes))
    .filter((each) => each !== null);
}

function readSigner(info: BerNode): CmsSigner {
  const [, sid, digest, ...rest] = childrenOf(expectTag(info, 0x30));
  const attributes = rest[0]?.tag === 0xa0 ? rest.shift() : undefined;
  const [oid, parameters] = childrenOf(expectTag(rest[0], 0x30));
  const values = attributes ? attributeValues(attributes) : new Map<string, BerNode>();
  const stated = values.get(OID.contentType);
  return {
    certificate: identifier(sid),
    digest: oidOf(childrenOf(expectTag(digest, 0x30))[0]),
    algorithm: oidOf(oid),
    parameters: parameters?.tag === 0x30 ? parameters : null,
    signature: octetsOf(expectTag(rest[1], 0x04)),
    signedAttributes: attributes ? der(0x31, attributes.content) : null,
    messageDigest: values.get(OID.messageDigest)?.content ?? null,
    contentType: stated ? oidOf(stated) : null,
    signedAt: timeOf(values.get(OID.signingTime)),
  };
}

/** The first value of each attribute; of one that stands twice, none (RFC 5652 11 allows one). */
function attributeValues(attributes: BerNode): Map<string, BerNode> {
  const found = new Map<string, BerNode>();
  const twice = new Set<string>();
  for (const attribute of childrenOf(attributes)) {
    const [oid, set] = childrenOf(expectTag(attribute, 0x30));
    const name = oidOf(oid);
    const [value] = set ? childrenOf(expectTag(set, 0x31)) : [];
    if (found.has(name)) twice.add(name);
    if (value) found.set(name, value);
  }
  for (const name of twice) found.delete(name);
  return found;
}

/** UTCTime `YYMMDDHHMMSSZ` or GeneralizedTime with four digits of the year. */
function timeOf(node: BerNode | undefined): Date | null {
  const text = node?.content.toString('latin1') ?? '';
  const match = /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return null;
  const [, digits = '', month, day, hour, minute, second] = match;
  const year = digits.length === 4 ? digits : `${Number(digits) < 50 ? 20 : 19}${digits}`;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}
