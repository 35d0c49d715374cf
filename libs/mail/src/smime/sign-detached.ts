import { createHash, sign } from 'node:crypto';
import { MailError } from '../mail.errors.js';
import { der, derOid, derSetOf } from './ber.js';
import { certificateFields } from './certificate-fields.js';
import { OID } from './oids.js';
import type { UnlockedCertificate } from './unlocked-certificate.js';

export interface DetachedSignature {
  /** DER of ContentInfo. */
  signature: Buffer;
  /** As the parameter of multipart/signed names the digest (RFC 8551 3.5.3.2). */
  micalg: 'sha-256' | 'sha-512';
}

const NULL = der(0x05);
const SHA512 = '2.16.840.1.101.3.4.2.3';
const ECDSA_SHA256 = '1.2.840.10045.4.3.2';

/** SignedData without its content, with the certificate and its chain (RFC 5652 5, RFC 8551 2.5). */
export function signDetached(content: Buffer, by: UnlockedCertificate, at: Date): DetachedSignature {
  const { digest, digestOid, algorithm } = algorithmsOf(by);
  const digestIdentifier = der(0x30, derOid(digestOid));
  const attributes = [
    attribute(OID.contentType, derOid(OID.data)),
    attribute(OID.signingTime, utcTime(at)),
    attribute(OID.messageDigest, der(0x04, createHash(digest).update(content).digest())),
    attribute(OID.capabilities, der(0x30, der(0x30, derOid(OID.aes256Cbc)))),
  ];
  // Ed25519 takes the bytes themselves (RFC 8419 3.1).
  const value = sign(algorithm.isEdwards ? null : digest, derSetOf(attributes), by.privateKey);
  const { issuer, serial } = certificateFields(by.certificate);
  const signerInfo = der(
    0x30,
    integer(1),
    der(0x30, issuer, der(0x02, serial)),
    digestIdentifier,
    derSetOf(attributes, 0xa0),
    algorithm.identifier,
    der(0x04, value),
  );
  const certificates = derSetOf(
    [by.certificate, ...by.chain].map(({ raw }) => raw),
    0xa0,
  );
  const signedData = der(
    0x30,
    integer(1),
    der(0x31, digestIdentifier),
    der(0x30, derOid(OID.data)),
    certificates,
    der(0x31, signerInfo),
  );
  const signature = der(0x30, derOid(OID.signedData), der(0xa0, signedData));
  return { signature, micalg: digest === 'sha512' ? 'sha-512' : 'sha-256' };
}

function algorithmsOf({ privateKey, fingerprint }: UnlockedCertificate): {
  digest: 'sha256' | 'sha512';
  digestOid: string;
  algorithm: { identifier: Buffer; isEdwards: boolean };
} {
  const type = privateKey.asymmetricKeyType;
  if (type === 'ed25519') {
    const identifier = der(0x30, derOid(OID.ed25519));
    return { digest: 'sha512', digestOid: SHA512, algorithm: { identifier, isEdwards: true } };
  }
  if (type !== 'rsa' && type !== 'ec') throw new MailError('MAIL.KEY_UNUSABLE', fingerprint);
  const identifier = type === 'rsa' ? der(0x30, derOid(OID.rsa), NULL) : der(0x30, derOid(ECDSA_SHA256));
  return { digest: 'sha256', digestOid: OID.sha256, algorithm: { identifier, isEdwards: false } };
}

function attribute(oid: string, value: Buffer): Buffer {
  return der(0x30, derOid(oid), der(0x31, value));
}

function integer(value: number): Buffer {
  return der(0x02, Buffer.from([value]));
}

/** Two digits of the year until 2049 (RFC 5652 11.3). */
function utcTime(at: Date): Buffer {
  const digits = at.toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  const isShort = at.getUTCFullYear() < 2050;
  return der(isShort ? 0x17 : 0x18, Buffer.from(isShort ? digits.slice(2) : digits, 'latin1'));
}
