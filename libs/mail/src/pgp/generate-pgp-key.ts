import { generateKey } from 'openpgp';
import { PGP_LIMITS } from './pgp-limits.js';

export interface NewPgpKey {
  name: string;
  address: string;
  /**
   * `ed25519` makes Ed25519 with Curve25519 in the form of RFC 4880 bis that GnuPG 2.2 knows; the newer form of
   * RFC 9580 it refuses.
   */
  algorithm: 'ed25519' | 'rsa3072' | 'rsa4096';
  createdAt: Date;
  /** Null: does not expire. */
  expiresAt: Date | null;
  /** Locks the secret part; null leaves it open, for callers that lock it by other means. */
  passphrase: string | null;
}

export interface GeneratedPgpKey {
  fingerprint: string;
  publicArmored: string;
  privateArmored: string;
  /** Armored; revokes the key where the secret part is lost. Keep it as well as the key. */
  revocationCertificate: string;
}

/** Makes a key pair: primary for signing, subkey for encryption. RSA takes seconds. */
export async function generatePgpKey(wanted: NewPgpKey): Promise<GeneratedPgpKey> {
  const { createdAt, expiresAt, passphrase } = wanted;
  const seconds = expiresAt ? Math.round((expiresAt.getTime() - createdAt.getTime()) / 1000) : 0;
  const { privateKey, publicKey, revocationCertificate } = await generateKey({
    ...(wanted.algorithm === 'ed25519'
      ? { type: 'ecc' as const, curve: 'ed25519Legacy' as const }
      : { type: 'rsa' as const, rsaBits: Number(wanted.algorithm.slice(3)) }),
    userIDs: [{ name: wanted.name, email: wanted.address }],
    date: createdAt,
    keyExpirationTime: seconds,
    ...(passphrase === null ? {} : { passphrase }),
    format: 'object',
    config: PGP_LIMITS,
  });
  return {
    fingerprint: publicKey.getFingerprint().toUpperCase(),
    publicArmored: publicKey.armor(),
    privateArmored: privateKey.armor(),
    revocationCertificate,
  };
}
