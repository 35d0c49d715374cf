import {
  createDecipheriv,
  createPrivateKey,
  type KeyObject,
  pbkdf2Sync,
  type X509Certificate,
} from 'node:crypto';
import { type BerNode, BerError, childrenOf, expectTag, octetsOf, oidOf, readBer } from './ber.js';
import { CONTENT_CIPHERS, OID } from './oids.js';
import { parseOne } from './read-certificates.js';

const LARGEST = 1024 * 1024;
/** What a file may ask for: OpenSSL takes 2048 rounds, careful people a million. */
const MOST_ROUNDS = 5_000_000;

const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const PBES2 = '1.2.840.113549.1.5.13';
const KEY_BAG = '1.2.840.113549.1.12.10.1.1';
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';
/** HMAC with SHA-1 where nothing is stated (RFC 8018 A.2). */
const PRFS = new Map([
  ['1.2.840.113549.2.7', 'sha1'],
  ['1.2.840.113549.2.9', 'sha256'],
  ['1.2.840.113549.2.10', 'sha384'],
  ['1.2.840.113549.2.11', 'sha512'],
]);

export interface Pkcs12Content {
  certificates: X509Certificate[];
  privateKey: KeyObject;
}

/**
 * Opens a PKCS #12 file (RFC 7292) whose certificates are open or under PBES2 with AES, which is what is written today;
 * `openssl pkcs12 -legacy` converts those under RC2. That the passphrase is right is proved by the key it opens.
 * @returns null where the passphrase is wrong or the file is not of that kind
 */
export function readPkcs12(file: Buffer, passphrase: string): Pkcs12Content | null {
  if (file.length > LARGEST) return null;
  try {
    const [, authSafe] = childrenOf(readBer(file));
    const certificates: X509Certificate[] = [];
    let privateKey: KeyObject | null = null;
    for (const content of childrenOf(readBer(dataOf(authSafe)))) {
      for (const bag of childrenOf(readBer(safeContents(content, passphrase)))) {
        const [id, explicit] = childrenOf(bag);
        const [value] = childrenOf(expectTag(explicit, 0xa0));
        const kind = oidOf(id);
        if (kind === KEY_BAG || kind === SHROUDED_KEY_BAG) privateKey ??= keyOf(value, passphrase);
        if (kind === CERTIFICATE_BAG) certificates.push(...certificateIn(value));
      }
    }
    return privateKey ? { certificates, privateKey } : null;
  } catch {
    // Not such a file, or not such a passphrase: the caller asks again either way.
    return null;
  }
}

/** The octets of ContentInfo of type data. */
function dataOf(contentInfo: BerNode | undefined): Buffer {
  const [type, explicit] = childrenOf(expectTag(contentInfo, 0x30));
  if (oidOf(type) !== OID.data) throw new BerError('content');
  return octetsOf(expectTag(childrenOf(expectTag(explicit, 0xa0))[0], 0x04, 0x24));
}

function safeContents(contentInfo: BerNode, passphrase: string): Buffer {
  const [type, explicit] = childrenOf(contentInfo);
  if (oidOf(type) !== ENCRYPTED_DATA) return dataOf(contentInfo);
  const [, encrypted] = childrenOf(expectTag(childrenOf(expectTag(explicit, 0xa0))[0], 0x30));
  const [, algorithm, ciphertext] = childrenOf(expectTag(encrypted, 0x30));
  return decrypt(expectTag(algorithm, 0x30), octetsOf(expectTag(ciphertext, 0x80, 0xa0)), passphrase);
}

/** PBES2 with PBKDF2 (RFC 8018 6.2). */
function decrypt(algorithm: BerNode, ciphertext: Buffer, passphrase: string): Buffer {
  const [scheme, parameters] = childrenOf(algorithm);
  if (oidOf(scheme) !== PBES2) throw new BerError('encryption of the certificates');
  const [derivation, encryption] = childrenOf(expectTag(parameters, 0x30));
  const [salt, iterations, ...options] = childrenOf(
    expectTag(childrenOf(expectTag(derivation, 0x30))[1], 0x30),
  );
  const rounds = Number(`0x${expectTag(iterations, 0x02).content.toString('hex')}`);
  const prf = options.find(({ tag }) => tag === 0x30);
  const digest = prf ? PRFS.get(oidOf(childrenOf(prf)[0])) : 'sha1';
  const [cipherOid, iv] = childrenOf(expectTag(encryption, 0x30));
  const cipher = CONTENT_CIPHERS.get(oidOf(cipherOid));
  if (!digest || !cipher || cipher.isGcm || rounds > MOST_ROUNDS) throw new BerError('derivation');
  const key = pbkdf2Sync(passphrase, expectTag(salt, 0x04).content, rounds, cipher.keyBytes, digest);
  const decipher = createDecipheriv(cipher.cipher, key, expectTag(iv, 0x04).content);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}

function keyOf(value: BerNode | undefined, passphrase: string): KeyObject {
  const key = expectTag(value, 0x30).bytes;
  return createPrivateKey({ key, format: 'der', type: 'pkcs8', passphrase });
}

function certificateIn(value: BerNode | undefined): X509Certificate[] {
  const [, explicit] = childrenOf(expectTag(value, 0x30));
  const certificate = parseOne(octetsOf(expectTag(childrenOf(expectTag(explicit, 0xa0))[0], 0x04)));
  return certificate ? [certificate] : [];
}
