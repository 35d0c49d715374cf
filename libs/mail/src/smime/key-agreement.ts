import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  ECDH,
  type KeyObject,
} from 'node:crypto';
import { BerError, der } from './ber.js';
import { KEY_WRAPS } from './oids.js';

/** RFC 3394 2.2.3.1 */
const WRAP_IV = Buffer.from('A6A6A6A6A6A6A6A6', 'hex');

/** JWK names of the curves by those of OpenSSL. */
const CURVES = new Map([
  ['prime256v1', 'P-256'],
  ['secp384r1', 'P-384'],
  ['secp521r1', 'P-521'],
]);

export interface KeyEncryption {
  /** Digest of the key derivation. */
  digest: string;
  /** The wrap algorithm, its identifier as it stands in the message. */
  wrapOid: string;
  wrapIdentifier: Buffer;
  /** User keying material, where the sender added some. */
  ukm: Buffer | null;
}

/** The key that wraps the content key: ECDH, then the derivation of X9.63 (RFC 5753 7.2). */
function wrappingKey(shared: Buffer, { digest, wrapOid, wrapIdentifier, ukm }: KeyEncryption): Buffer {
  const wrap = KEY_WRAPS.get(wrapOid);
  if (!wrap) throw new BerError('key wrap');
  const bits = Buffer.alloc(4);
  bits.writeUInt32BE(wrap.keyBytes * 8);
  const info = der(
    0x30,
    wrapIdentifier,
    ...(ukm ? [der(0xa0, der(0x04, ukm))] : []),
    der(0xa2, der(0x04, bits)),
  );
  const blocks: Buffer[] = [];
  const counter = Buffer.alloc(4);
  for (let made = 0; made < wrap.keyBytes; made += blocks.at(-1)?.length ?? wrap.keyBytes) {
    counter.writeUInt32BE(blocks.length + 1);
    blocks.push(createHash(digest).update(shared).update(counter).update(info).digest());
  }
  return Buffer.concat(blocks).subarray(0, wrap.keyBytes);
}

/** @param point of the sender's ephemeral key, compressed or not */
export function unwrapKey(
  privateKey: KeyObject,
  point: Buffer,
  encryptedKey: Buffer,
  by: KeyEncryption,
): Buffer {
  const shared = diffieHellman({ privateKey, publicKey: publicKeyOf(privateKey, point) });
  const wrap = KEY_WRAPS.get(by.wrapOid);
  if (!wrap) throw new BerError('key wrap');
  const decipher = createDecipheriv(
    wrap.cipher,
    wrappingKey(shared, by),
    wrap.cipher === 'des3-wrap' ? null : WRAP_IV,
  );
  return Buffer.concat([decipher.update(encryptedKey), decipher.final()]);
}

export function wrapKey(shared: Buffer, contentKey: Buffer, by: KeyEncryption): Buffer {
  const wrap = KEY_WRAPS.get(by.wrapOid);
  if (!wrap) throw new BerError('key wrap');
  const cipher = createCipheriv(wrap.cipher, wrappingKey(shared, by), WRAP_IV);
  return Buffer.concat([cipher.update(contentKey), cipher.final()]);
}

function publicKeyOf(privateKey: KeyObject, point: Buffer): KeyObject {
  const named = privateKey.asymmetricKeyDetails?.namedCurve ?? '';
  const crv = CURVES.get(named);
  if (!crv) throw new BerError('curve');
  const whole = ECDH.convertKey(point, named, undefined, undefined, 'uncompressed') as Buffer;
  const size = (whole.length - 1) / 2;
  const x = whole.subarray(1, 1 + size).toString('base64url');
  const y = whole.subarray(1 + size).toString('base64url');
  return createPublicKey({ key: { kty: 'EC', crv, x, y }, format: 'jwk' });
}
