import { constants, createDecipheriv, type KeyObject, privateDecrypt } from 'node:crypto';
import type { MailEncryption } from '../security/mail-security.js';
import { BerError, type BerNode, childrenOf, expectTag, octetsOf, oidOf } from './ber.js';
import { certificateFields } from './certificate-fields.js';
import { unwrapKey } from './key-agreement.js';
import { CONTENT_CIPHERS, DIGESTS, KEY_AGREEMENTS, OID } from './oids.js';
import { recipientsOf, type Recipient } from './recipients.js';
import type { UnlockedCertificate } from './unlocked-certificate.js';

export type EnvelopeContent =
  | { opened: true; content: Buffer; keyIds: string[] }
  | { opened: false; reason: NonNullable<MailEncryption['reason']>; keyIds: string[] };

/**
 * Decrypts enveloped-data (RFC 5652 6) or authenticated-enveloped data (RFC 5083).
 * @throws BerError where the structure is none
 */
export function openEnveloped(
  enveloped: BerNode,
  isAuthenticated: boolean,
  keys: readonly UnlockedCertificate[],
): EnvelopeContent {
  const parts = childrenOf(expectTag(enveloped, 0x30));
  const recipients = recipientsOf(
    expectTag(
      parts.find(({ tag }) => tag === 0x31),
      0x31,
    ),
  );
  const after = parts.slice(parts.findIndex(({ tag }) => tag === 0x31) + 1);
  const [, algorithm, ciphertext] = childrenOf(expectTag(after[0], 0x30));
  const keyIds = [...new Set(recipients.map(({ id }) => id))];
  const [cipherOid, parameters] = childrenOf(expectTag(algorithm, 0x30));
  const cipher = CONTENT_CIPHERS.get(oidOf(cipherOid));
  if (!cipher || cipher.isGcm !== isAuthenticated) return { opened: false, reason: 'unsupported', keyIds };
  const match = findKey(recipients, keys);
  if (!match) return { opened: false, reason: 'no-key', keyIds };
  const isKnownWay =
    match.recipient.agreement !== null ||
    [OID.rsa, OID.rsaOaep].includes(match.recipient.algorithm as typeof OID.rsa);
  if (!isKnownWay) return { opened: false, reason: 'unsupported', keyIds };
  try {
    const key = contentKey(match.recipient, match.key.privateKey);
    if (key.length !== cipher.keyBytes || !ciphertext) return { opened: false, reason: 'damaged', keyIds };
    const data = octetsOf(ciphertext);
    const attributes = after.find(({ tag }) => tag === 0xa1);
    const tag = isAuthenticated ? after.find((each) => each.tag === 0x04) : undefined;
    const content = cipher.isGcm
      ? decryptGcm(cipher.cipher, key, parameters, data, attributes, tag)
      : decryptCbc(cipher.cipher, key, expectTag(parameters, 0x04).content, data);
    return { opened: true, content, keyIds };
  } catch {
    // Wrong padding, wrong tag, wrong key: one answer, so that nobody learns which (RFC 3218).
    return { opened: false, reason: 'damaged', keyIds };
  }
}

function findKey(
  recipients: readonly Recipient[],
  keys: readonly UnlockedCertificate[],
): { recipient: Recipient; key: UnlockedCertificate } | null {
  for (const key of keys) {
    const { issuer, serial, subjectKeyId } = certificateFields(key.certificate);
    const recipient = recipients.find((each) =>
      each.subjectKeyId
        ? subjectKeyId?.equals(each.subjectKeyId)
        : each.issuer?.equals(issuer) && each.serial?.equals(serial),
    );
    if (recipient) return { recipient, key };
  }
  return null;
}

function contentKey(recipient: Recipient, privateKey: KeyObject): Buffer {
  const { agreement, encryptedKey } = recipient;
  if (agreement) {
    const digest = KEY_AGREEMENTS.get(recipient.algorithm) ?? '';
    return unwrapKey(privateKey, agreement.point, encryptedKey, { ...agreement, digest });
  }
  if (recipient.algorithm === OID.rsaOaep) {
    const { RSA_PKCS1_OAEP_PADDING: padding } = constants;
    return privateDecrypt(
      { key: privateKey, padding, oaepHash: oaepDigest(recipient.parameters) },
      encryptedKey,
    );
  }
  // OpenSSL answers wrong padding with random bytes, so there is no oracle (implicit rejection).
  return privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, encryptedKey);
}

/** RFC 8017 A.2.1: SHA-1 where nothing is stated. */
function oaepDigest(parameters: BerNode | null): string {
  const hash = parameters && childrenOf(parameters).find(({ tag }) => tag === 0xa0);
  const identifier = hash && childrenOf(hash)[0];
  return identifier ? (DIGESTS.get(oidOf(childrenOf(identifier)[0])) ?? 'sha1') : 'sha1';
}

function decryptCbc(cipher: string, key: Buffer, iv: Buffer, data: Buffer): Buffer {
  const decipher = createDecipheriv(cipher, key, iv);
  return Buffer.concat([decipher.update(data), decipher.final()]);
}

/** RFC 5084 3.2: nonce and length of the tag; RFC 5083 2.2: the attributes are authenticated as a SET OF. */
function decryptGcm(
  cipher: string,
  key: Buffer,
  parameters: BerNode | undefined,
  data: Buffer,
  attributes: BerNode | undefined,
  tag: BerNode | undefined,
): Buffer {
  const [nonce] = childrenOf(expectTag(parameters, 0x30));
  const { content: mac } = expectTag(tag, 0x04);
  // Shorter ones can be guessed (RFC 5084 3.2 allows 12 to 16 octets).
  if (mac.length < 12) throw new BerError('tag');
  const decipher = createDecipheriv(cipher as 'aes-256-gcm', key, expectTag(nonce, 0x04).content, {
    authTagLength: mac.length,
  });
  decipher.setAuthTag(mac);
  if (attributes) {
    const asSet = Buffer.from(attributes.bytes);
    asSet[0] = 0x31;
    decipher.setAAD(asSet);
  }
  return Buffer.concat([decipher.update(data), decipher.final()]);
}
