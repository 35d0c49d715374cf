import { enums, type Key, readKeys, type Subkey, unarmor } from 'openpgp';
import type { PgpKeyInfo } from './pgp-key.js';
import { PGP_LIMITS } from './pgp-limits.js';
import { userIdAddress } from './user-id-address.js';

/** A key with what is to be stored of it. */
export interface ReadPgpKey {
  info: PgpKeyInfo;
  /** The public part alone, armored. */
  publicArmored: string;
  /** Armored with its secret part, locked or not, where there was one. */
  privateArmored: string | null;
}

/** A keyring of a person has a handful; what lies beyond is somebody's joke. */
const MOST_KEYS = 50;
const LONGEST_KEY = 1024 * 1024;

/**
 * Reads armored (one block or several) or binary OpenPGP keys. What is no key is left out, so the answer may be empty.
 * @param at the time for which `canEncrypt`, `canSign` and `revoked` hold
 */
export async function readPgpKeys(source: string | Buffer, at: Date): Promise<ReadPgpKey[]> {
  const keys = await parseKeys(source);
  return Promise.all(keys.slice(0, MOST_KEYS).map((key) => describe(key, at)));
}

/** As the library's own objects. */
export async function parseKeys(source: string | Buffer): Promise<Key[]> {
  if (source.length > LONGEST_KEY) return [];
  const text = typeof source === 'string' ? source : armorIn(source);
  if (text === null) return readBinary(source as Buffer);
  const blocks = text.match(
    /-----BEGIN PGP (PUBLIC|PRIVATE) KEY BLOCK-----[^]*?-----END PGP \1 KEY BLOCK-----/g,
  );
  const keys = await Promise.all((blocks ?? []).slice(0, MOST_KEYS).map(readArmored));
  return keys.flat();
}

function armorIn(source: Buffer): string | null {
  return source.includes('-----BEGIN PGP ') ? source.toString('latin1') : null;
}

async function readArmored(block: string): Promise<Key[]> {
  try {
    const { data } = await unarmor(block, undefined);
    return await readBinary(data as unknown as Uint8Array);
  } catch {
    // Damaged armor is no key; the caller sees that none came out.
    return [];
  }
}

async function readBinary(binaryKeys: Uint8Array): Promise<Key[]> {
  try {
    return await readKeys({ binaryKeys, config: PGP_LIMITS });
  } catch {
    return [];
  }
}

async function describe(key: Key, at: Date): Promise<ReadPgpKey> {
  const userIds = await certifiedUserIds(key, at);
  const expires = await key.getExpirationTime().catch(() => null);
  const info: PgpKeyInfo = {
    fingerprint: key.getFingerprint().toUpperCase(),
    keyIds: (await boundKeys(key, at)).map((part) => part.getKeyID().toHex().toUpperCase()),
    userIds,
    addresses: [...new Set(userIds.map(userIdAddress).filter((each) => each !== null))],
    algorithm: algorithmOf(key),
    createdAt: key.getCreationTime().toISOString(),
    expiresAt: expires instanceof Date ? expires.toISOString() : null,
    revoked: await key.isRevoked(undefined, undefined, at),
    canEncrypt: await holds(key.getEncryptionKey(undefined, at)),
    canSign: await holds(key.getSigningKey(undefined, at)),
    isPrivate: key.isPrivate(),
  };
  const privateArmored = key.isPrivate() ? key.armor() : null;
  return { info, publicArmored: key.toPublic().armor(), privateArmored };
}

/** Texts of the user ids that the key itself certifies: anybody can glue others to it. */
export async function certifiedUserIds(key: Key, at: Date): Promise<string[]> {
  const found: string[] = [];
  for (const user of key.users.slice(0, 100)) {
    const text = user.userID?.userID;
    if (text !== undefined && (await holds(user.verify(at)))) found.push(text.slice(0, 500));
  }
  return found;
}

/**
 * The primary key and the subkeys that it says are its own, alive or not: anybody can glue another's subkey to a key,
 * or one of his own to another's.
 */
async function boundKeys(key: Key, at: Date): Promise<(Key | Subkey)[]> {
  const bound: (Key | Subkey)[] = [key];
  for (const subkey of key.subkeys.slice(0, 100)) if (await isBound(subkey, at)) bound.push(subkey);
  return bound;
}

async function isBound({ keyPacket, mainKey, bindingSignatures }: Subkey, at: Date): Promise<boolean> {
  const primary = mainKey.keyPacket;
  const pair = { key: primary, bind: keyPacket };
  for (const binding of bindingSignatures) {
    // As of when it was made: a subkey that has ended is still his, and so is what it signed.
    const then = binding.created !== null && binding.created < at ? binding.created : at;
    if (await holds(binding.verify(primary, enums.signature.subkeyBinding, pair, then))) return true;
  }
  return false;
}

async function holds(check: Promise<unknown>): Promise<boolean> {
  return check.then(
    () => true,
    () => false,
  );
}

function algorithmOf(key: Key): string {
  const { algorithm, bits, curve } = key.getAlgorithmInfo();
  if (bits !== undefined) return `${algorithm.toLowerCase().replace(/encryptsign|sign|encrypt/, '')}${bits}`;
  return (curve ?? algorithm).replace('Legacy', '');
}
