import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { type OwnKeyPurpose } from '../partners.vocabulary.js';

/** A fresh key pair: the public part as it is told to partners, the private part as it is sealed. */
export interface MadeKey {
  kid: string;
  publicJwk: JWK;
  /** Private JWK as JSON. */
  secret: Buffer;
}

/**
 * Makes a key. Ed25519 signs (RFC 8037); X25519 is encrypted to (RFC 8037 §3.2). The `kid` says whose it is, when it was
 * made and which it is, so that people can talk about it: `cirt-aa.example-2026-11-22-Zk3vQ0aP`.
 */
export async function makeKey(purpose: OwnKeyPurpose, domain: string, at: Date): Promise<MadeKey> {
  const { publicKey, privateKey } =
    purpose === 'signing'
      ? await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
      : await generateKeyPair('ECDH-ES+A256KW', { crv: 'X25519', extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const thumbprint = await calculateJwkThumbprint(publicJwk);
  const kid = `${domain}-${at.toISOString().slice(0, 10)}-${thumbprint.slice(0, 8)}`;
  return { kid, publicJwk, secret: Buffer.from(JSON.stringify(await exportJWK(privateKey))) };
}

/** RFC 7638 thumbprint, lower-case hexadecimal. */
export async function fingerprintOf(jwk: JWK): Promise<string> {
  return Buffer.from(await calculateJwkThumbprint(jwk), 'base64url').toString('hex');
}
