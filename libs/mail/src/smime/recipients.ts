import { type BerNode, BerError, childrenOf, expectTag, octetsOf, oidOf } from './ber.js';

/** One key that a message was encrypted to, and how (RFC 5652 6.2). */
export interface Recipient {
  /** For people: serial number or subject key id, hexadecimal, upper case. */
  id: string;
  issuer: Buffer | null;
  serial: Buffer | null;
  subjectKeyId: Buffer | null;
  algorithm: string;
  parameters: BerNode | null;
  encryptedKey: Buffer;
  /** Of key agreement (RFC 5753); null for key transport. */
  agreement: { point: Buffer; ukm: Buffer | null; wrapOid: string; wrapIdentifier: Buffer } | null;
}

const MOST_RECIPIENTS = 1000;

/** Key transport and key agreement; recipients by password or by a shared key are left out. */
export function recipientsOf(set: BerNode): Recipient[] {
  return childrenOf(set)
    .slice(0, MOST_RECIPIENTS)
    .flatMap((info) => {
      if (info.tag === 0x30) return [transport(info)];
      return info.tag === 0xa1 ? agreement(info) : [];
    });
}

function transport(info: BerNode): Recipient {
  const [, rid, algorithm, encryptedKey] = childrenOf(info);
  const [oid, parameters] = childrenOf(expectTag(algorithm, 0x30));
  return {
    ...identifier(rid),
    algorithm: oidOf(oid),
    parameters: parameters?.tag === 0x30 ? parameters : null,
    encryptedKey: octetsOf(expectTag(encryptedKey, 0x04, 0x24)),
    agreement: null,
  };
}

function agreement(info: BerNode): Recipient[] {
  const parts = childrenOf(info);
  const [originator] = childrenOf(expectTag(parts[1], 0xa0));
  // originatorKey [1]; named by certificate it is static Diffie-Hellman, which mail does not use
  const [, bits] = childrenOf(expectTag(originator, 0xa1));
  const point = expectTag(bits, 0x03).content.subarray(1);
  const ukm = parts[2]?.tag === 0xa1 ? octetsOf(expectTag(childrenOf(parts[2])[0], 0x04)) : null;
  const [oid, wrap] = childrenOf(expectTag(parts[ukm ? 3 : 2], 0x30));
  const wrapIdentifier = expectTag(wrap, 0x30);
  const how = {
    point,
    ukm,
    wrapOid: oidOf(childrenOf(wrapIdentifier)[0]),
    wrapIdentifier: wrapIdentifier.bytes,
  };
  return childrenOf(expectTag(parts.at(-1), 0x30)).map((each) => {
    const [rid, encryptedKey] = childrenOf(each);
    return {
      ...identifier(rid),
      algorithm: oidOf(oid),
      parameters: null,
      encryptedKey: octetsOf(expectTag(encryptedKey, 0x04, 0x24)),
      agreement: how,
    };
  });
}

/** IssuerAndSerialNumber, or the subject key id: [0] itself, or inside RecipientKeyIdentifier. */
export function identifier(
  rid: BerNode | undefined,
): Pick<Recipient, 'id' | 'issuer' | 'serial' | 'subjectKeyId'> {
  if (!rid) throw new BerError('recipient');
  if (rid.tag === 0x30) {
    const [issuer, serial] = childrenOf(rid);
    const number = expectTag(serial, 0x02).content;
    return { id: hex(number), issuer: expectTag(issuer, 0x30).bytes, serial: number, subjectKeyId: null };
  }
  const key = rid.tag === 0xa0 ? childrenOf(rid)[0] : expectTag(rid, 0x80);
  const subjectKeyId = key?.content ?? Buffer.alloc(0);
  return { id: hex(subjectKeyId), issuer: null, serial: null, subjectKeyId };
}

/** Without the zero byte that keeps a number positive, as certificates are shown. */
function hex(bytes: Buffer): string {
  return bytes
    .toString('hex')
    .toUpperCase()
    .replace(/^00(?=.)/, '');
}
