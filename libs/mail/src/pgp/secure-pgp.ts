import { createMessage, encrypt, enums, type Key, readSignature, sign } from 'openpgp';
import { MailError } from '../mail.errors.js';
import { PGP_LIMITS } from './pgp-limits.js';
import { parseKeys } from './read-pgp-keys.js';
import type { UnlockedPgpKey } from './unlocked-pgp-key.js';

/** @returns the armored signature, and its digest as multipart/signed names it (RFC 3156 5) */
export async function signPgp(
  content: Buffer,
  key: UnlockedPgpKey,
  at: Date,
): Promise<{ armored: string; micalg: string }> {
  await assertCanSign(key, at);
  const message = await createMessage({ binary: content });
  const options = { signingKeys: key.key, detached: true, date: at, config: PGP_LIMITS };
  const armored = await sign({ message, ...options, format: 'armored' });
  const { packets } = await readSignature({ armoredSignature: armored, config: PGP_LIMITS });
  const hash = packets[0]?.hashAlgorithm ?? enums.hash.sha512;
  return { armored, micalg: `pgp-${enums.read(enums.hash, hash)}` };
}

/** Encrypts to all of `recipients` and to the signing key; signs inside (RFC 3156 6.2). */
export async function encryptPgp(
  content: Buffer,
  recipients: readonly string[],
  key: UnlockedPgpKey | null,
  at: Date,
): Promise<string> {
  if (key) await assertCanSign(key, at);
  const others = await Promise.all(recipients.map((armored) => encryptionKey(armored, at)));
  const own = key && (await canEncrypt(key.key, at)) ? [key.key.toPublic()] : [];
  const message = await createMessage({ binary: content });
  return encrypt({
    message,
    encryptionKeys: [...others, ...own],
    ...(key ? { signingKeys: key.key } : {}),
    date: at,
    format: 'armored',
    config: PGP_LIMITS,
  });
}

async function encryptionKey(armored: string, at: Date): Promise<Key> {
  const [key] = await parseKeys(armored);
  if (!key) throw new MailError('MAIL.KEY_UNUSABLE', 'unreadable');
  if (!(await canEncrypt(key, at))) {
    throw new MailError('MAIL.KEY_UNUSABLE', key.getFingerprint().toUpperCase());
  }
  return key.toPublic();
}

async function canEncrypt(key: Key, at: Date): Promise<boolean> {
  return key.getEncryptionKey(undefined, at).then(
    () => true,
    () => false,
  );
}

async function assertCanSign({ key, fingerprint }: UnlockedPgpKey, at: Date): Promise<void> {
  try {
    await key.getSigningKey(undefined, at);
  } catch {
    throw new MailError('MAIL.KEY_UNUSABLE', fingerprint);
  }
}
