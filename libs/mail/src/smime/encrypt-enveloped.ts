import {
  constants,
  createCipheriv,
  diffieHellman,
  generateKeyPairSync,
  publicEncrypt,
  randomBytes,
  type X509Certificate,
} from 'node:crypto';
import { MailError } from '../mail.errors.js';
import { childrenOf, der, derOid, readBer } from './ber.js';
import { certificateFields } from './certificate-fields.js';
import { wrapKey } from './key-agreement.js';
import { OID } from './oids.js';
import { fingerprintOf } from './read-certificates.js';

const NULL = der(0x05);

/**
 * EnvelopedData with AES-256-CBC (RFC 5652 6, RFC 8551 2.7): what every mail program of the last fifteen years opens.
 * RSA by PKCS #1 v1.5, elliptic curves by ephemeral ECDH (RFC 5753).
 * @returns DER of ContentInfo
 */
export function encryptEnveloped(content: Buffer, recipients: readonly X509Certificate[]): Buffer {
  const key = randomBytes(32);
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  const infos = recipients.map((certificate) => recipientInfo(certificate, key));
  const algorithm = der(0x30, derOid(OID.aes256Cbc), der(0x04, iv));
  const enveloped = der(
    0x30,
    // Version 2 where a recipient is not of key transport (RFC 5652 6.1).
    der(0x02, Buffer.from([infos.every(([tag]) => tag === 0x30) ? 0 : 2])),
    der(0x31, ...infos),
    der(0x30, derOid(OID.data), algorithm, der(0x80, ciphertext)),
  );
  return der(0x30, derOid(OID.envelopedData), der(0xa0, enveloped));
}

function recipientInfo(certificate: X509Certificate, key: Buffer): Buffer {
  const type = certificate.publicKey.asymmetricKeyType;
  if (type === 'rsa') return transport(certificate, key);
  if (type === 'ec') return agreement(certificate, key);
  throw new MailError('MAIL.KEY_UNUSABLE', fingerprintOf(certificate));
}

function transport(certificate: X509Certificate, key: Buffer): Buffer {
  const encrypted = publicEncrypt({ key: certificate.publicKey, padding: constants.RSA_PKCS1_PADDING }, key);
  const algorithm = der(0x30, derOid(OID.rsa), NULL);
  return der(
    0x30,
    der(0x02, Buffer.from([0])),
    issuerAndSerial(certificate),
    algorithm,
    der(0x04, encrypted),
  );
}

function agreement(certificate: X509Certificate, key: Buffer): Buffer {
  const { publicKey } = certificate;
  const namedCurve = publicKey.asymmetricKeyDetails?.namedCurve ?? '';
  const ephemeral = generateKeyPairSync('ec', { namedCurve });
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey });
  const wrapIdentifier = der(0x30, derOid(OID.aes256Wrap));
  const wrapped = wrapKey(shared, key, {
    digest: 'sha256',
    wrapOid: OID.aes256Wrap,
    wrapIdentifier,
    ukm: null,
  });
  const [algorithm, bits] = childrenOf(readBer(ephemeral.publicKey.export({ type: 'spki', format: 'der' })));
  if (!algorithm || !bits) throw new MailError('MAIL.KEY_UNUSABLE', fingerprintOf(certificate));
  return der(
    0xa1,
    der(0x02, Buffer.from([3])),
    der(0xa0, der(0xa1, algorithm.bytes, bits.bytes)),
    der(0x30, derOid(OID.ecdhSha256), wrapIdentifier),
    der(0x30, der(0x30, issuerAndSerial(certificate), der(0x04, wrapped))),
  );
}

function issuerAndSerial(certificate: X509Certificate): Buffer {
  const { issuer, serial } = certificateFields(certificate);
  return der(0x30, issuer, der(0x02, serial));
}
