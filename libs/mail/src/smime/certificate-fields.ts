import type { X509Certificate } from 'node:crypto';
import { type BerNode, childrenOf, expectTag, oidOf, readBer } from './ber.js';

/** What CMS names certificates by, and what node:crypto does not tell about them. */
export interface CertificateFields {
  /** The name in DER. */
  issuer: Buffer;
  /** Content of the INTEGER. */
  serial: Buffer;
  subjectKeyId: Buffer | null;
  /** First octet of keyUsage, digitalSignature in the highest bit; null where the extension is absent. */
  keyUsage: number | null;
  /** pathLenConstraint of an authority; null where there is none. */
  pathLength: number | null;
}

const SUBJECT_KEY_ID = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';

/** @throws BerError */
export function certificateFields(certificate: X509Certificate): CertificateFields {
  const [tbs] = childrenOf(readBer(certificate.raw));
  const fields = childrenOf(expectTag(tbs, 0x30));
  // version [0] is absent in certificates of version 1
  const at = fields[0]?.tag === 0xa0 ? 1 : 0;
  const extensions = extensionsOf(fields.find(({ tag }) => tag === 0xa3));
  const subjectKeyId = extensions.get(SUBJECT_KEY_ID);
  const constraints = extensions.get(BASIC_CONSTRAINTS);
  const pathLength = constraints && childrenOf(constraints).find(({ tag }) => tag === 0x02);
  // BIT STRING: the first octet counts unused bits.
  const usage = extensions.get(KEY_USAGE);
  return {
    issuer: expectTag(fields[at + 2], 0x30).bytes,
    serial: expectTag(fields[at], 0x02).content,
    subjectKeyId: subjectKeyId?.content ?? null,
    keyUsage: usage ? (usage.content[1] ?? 0) : null,
    pathLength: pathLength ? (pathLength.content[0] ?? 0) : null,
  };
}

/** The inner element of each extension by its object identifier. */
function extensionsOf(explicit: BerNode | undefined): Map<string, BerNode> {
  const found = new Map<string, BerNode>();
  const [list] = explicit ? childrenOf(explicit) : [];
  for (const extension of list ? childrenOf(list) : []) {
    const parts = childrenOf(extension);
    const value = parts.at(-1);
    if (value?.tag === 0x04) found.set(oidOf(parts[0]), readBer(value.content));
  }
  return found;
}
