import {
  compactDecrypt,
  CompactEncrypt,
  type CryptoKey,
  decodeProtectedHeader,
  generalDecrypt,
  GeneralEncrypt,
  importJWK,
  type JWK,
  type GeneralJWE,
} from 'jose';

const KEY_MANAGEMENT = 'ECDH-ES+A256KW';
const ENCRYPTION = 'A256GCM';
const ACCEPTED = {
  keyManagementAlgorithms: [KEY_MANAGEMENT],
  contentEncryptionAlgorithms: [ENCRYPTION],
};

/** What cannot be opened: not for us, damaged, or by another method than the profile's. */
export class JweError extends Error {
  constructor(cause: unknown) {
    super('the encrypted part cannot be opened', { cause });
    this.name = 'JweError';
  }
}

/**
 * Encrypts to one key in compact form (RFC 7516 §7.1), to several in general JSON form (§7.2.1): RED goes to named
 * persons, and each opens it with his own.
 * @param recipients public keys, X25519 (RFC 8037 §3.2) or P-256
 */
export async function encryptTo(recipients: readonly JWK[], bytes: Uint8Array): Promise<string> {
  const [first, ...others] = recipients;
  if (first === undefined) throw new Error('nobody to encrypt to');
  if (others.length === 0) {
    return new CompactEncrypt(bytes)
      .setProtectedHeader({ alg: KEY_MANAGEMENT, enc: ENCRYPTION, ...named(first) })
      .encrypt(await publicKey(first));
  }
  const general = new GeneralEncrypt(bytes).setProtectedHeader({ enc: ENCRYPTION });
  for (const jwk of recipients)
    general.addRecipient(await publicKey(jwk)).setUnprotectedHeader({ alg: KEY_MANAGEMENT, ...named(jwk) });
  return JSON.stringify(await general.encrypt());
}

/**
 * @param keyOf the private key of a `kid`; null: it is nobody's here
 * @throws JweError
 */
export async function decryptWith(
  keyOf: (kid: string) => Promise<CryptoKey | null>,
  jwe: string,
): Promise<Buffer> {
  try {
    const general = jwe.startsWith('{') ? (JSON.parse(jwe) as GeneralJWE) : null;
    const kids = general
      ? general.recipients.map(({ header }) => header?.kid)
      : [decodeProtectedHeader(jwe).kid];
    const key = await firstOf(kids, keyOf);
    const opened = general
      ? await generalDecrypt(general, key, ACCEPTED)
      : await compactDecrypt(jwe, key, ACCEPTED);
    return Buffer.from(opened.plaintext);
  } catch (error) {
    throw new JweError(error);
  }
}

async function firstOf(
  kids: readonly (string | undefined)[],
  keyOf: (kid: string) => Promise<CryptoKey | null>,
): Promise<CryptoKey> {
  for (const kid of kids) {
    const key = kid === undefined ? null : await keyOf(kid);
    if (key) return key;
  }
  throw new Error('none of its keys is ours');
}

/** Imported without what a stranger may have written beside it (`use`, `key_ops`, a private part). */
async function publicKey({ kty, crv, x, y }: JWK): Promise<CryptoKey> {
  const key = await importJWK({ kty, crv, x, ...(y === undefined ? {} : { y }) }, KEY_MANAGEMENT);
  if (key instanceof Uint8Array) throw new Error('a symmetric key is nobody’s public key');
  return key;
}

const named = ({ kid }: JWK): { kid?: string } => (kid === undefined ? {} : { kid });
