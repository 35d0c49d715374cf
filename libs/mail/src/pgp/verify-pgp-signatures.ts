import {
  config as DEFAULTS,
  createMessage,
  enums,
  type Key,
  type SignaturePacket,
  type Subkey,
} from 'openpgp';
import type { MailSignature, SignatureState } from '../security/mail-security.js';
import type { KnownPgpKey, OpenKeys } from '../security/open-keys.js';
import { PGP_LIMITS } from './pgp-limits.js';
import { certifiedUserIds, parseKeys } from './read-pgp-keys.js';
import { userIdAddress } from './user-id-address.js';

interface FoundKey {
  key: Key;
  verified: boolean;
}

const { md5, sha1, ripemd } = enums.hash;
const WEAK_HASHES = new Set([md5, sha1, ripemd]);

/** A clock that is wrong by hours signs in the future; nobody gains by that. */
const CLOCK_SKEW_MS = 24 * 3600_000;

/**
 * Judges signatures over exactly these bytes.
 * @param sender the one address in From, lower case; null where there is none or more than one
 */
export async function verifyPgpSignatures(
  packets: readonly SignaturePacket[],
  content: Buffer,
  sender: string | null,
  keys: OpenKeys,
): Promise<MailSignature[]> {
  const made = packets.filter(
    ({ signatureType }) => signatureType === enums.signature.binary || signatureType === enums.signature.text,
  );
  if (made.length === 0) return [];
  const ids = made.flatMap((packet) => [idOf(packet), fingerprintOf(packet)]).filter((id) => id !== null);
  const found = await readKnown(await keys.findPgpKeys([...new Set(ids)]));
  return Promise.all(made.map((packet) => judge(packet, content, sender, found, keys.at)));
}

async function readKnown(known: readonly KnownPgpKey[]): Promise<FoundKey[]> {
  const read = await Promise.all(
    known.map(async ({ armored, verified }) =>
      (await parseKeys(armored)).map((key) => ({ key: key.toPublic(), verified })),
    ),
  );
  return read.flat();
}

async function judge(
  packet: SignaturePacket,
  content: Buffer,
  sender: string | null,
  known: readonly FoundKey[],
  at: Date,
): Promise<MailSignature> {
  const signature: MailSignature = {
    state: 'unknown-key',
    keyId: idOf(packet),
    fingerprint: fingerprintOf(packet),
    signer: packet.signersUserID?.slice(0, 500) ?? null,
    signedAt: packet.created?.toISOString() ?? null,
    matchesSender: false,
    verifiedKey: false,
    certificate: null,
  };
  const candidates = known.filter(({ key }) => key.getKeys(packet.issuerKeyID).length > 0);
  // Key ids can be made to collide: where several keys bear it, the one that made the signature is meant.
  for (const { key, verified } of candidates) {
    const state = await stateOf(packet, content, key, at);
    const userIds = await certifiedUserIds(key, at);
    const addresses = userIds.map(userIdAddress);
    signature.state = state;
    signature.fingerprint = key.getFingerprint().toUpperCase();
    signature.matchesSender = sender !== null && addresses.includes(sender);
    signature.signer = (signature.matchesSender ? sender : (addresses[0] ?? userIds[0])) ?? null;
    signature.verifiedKey = verified;
    if (state !== 'invalid') break;
  }
  return signature;
}

async function stateOf(
  packet: SignaturePacket,
  content: Buffer,
  key: Key,
  at: Date,
): Promise<SignatureState> {
  const made = await isMadeBy(packet, content, key, at);
  if (made !== 'valid') return made;
  const [part] = key.getKeys(packet.issuerKeyID);
  if (!part) return 'unknown-key';
  if (await key.isRevoked(undefined, undefined, at)) return 'revoked-key';
  if ('mainKey' in part && (await isSubkeyRevoked(part, key, at))) return 'revoked-key';
  if ((await isOver(key, at)) || (await isOver(part, at))) return 'expired-key';
  // By the self-signatures of then, or of the present: a key whose expiry was extended has only new ones.
  const maySign = await Promise.any([
    key.getSigningKey(packet.issuerKeyID, packet.created, undefined),
    key.getSigningKey(packet.issuerKeyID, at, undefined),
  ]).catch(() => null);
  return maySign ? 'valid' : 'invalid';
}

/** Whether the bytes are those that this key signed, whatever became of the key. */
async function isMadeBy(
  packet: SignaturePacket,
  content: Buffer,
  key: Key,
  at: Date,
): Promise<'valid' | 'invalid' | 'unreadable'> {
  const [part] = key.getKeys(packet.issuerKeyID);
  const { signatureType, hashAlgorithm, created } = packet;
  if (!part || signatureType === null || hashAlgorithm === null) return 'unreadable';
  // MD5 and SHA-1 can be made to fit another text: such a signature says nothing, true or false.
  if (WEAK_HASHES.has(hashAlgorithm)) return 'unreadable';
  const literal = (await createMessage({ binary: content })).packets[0];
  if (!literal) return 'unreadable';
  const skewed = created !== null && created > at && created.getTime() - at.getTime() < CLOCK_SKEW_MS;
  try {
    const config = { ...DEFAULTS, ...PGP_LIMITS };
    await packet.verify(part.keyPacket, signatureType, literal, skewed ? created : at, true, config);
    return 'valid';
  } catch {
    return 'invalid';
  }
}

async function isSubkeyRevoked(subkey: Subkey, key: Key, at: Date): Promise<boolean> {
  const [binding] = subkey.bindingSignatures;
  if (!binding || subkey.revocationSignatures.length === 0) return false;
  return subkey.isRevoked(binding, key.keyPacket, at);
}

async function isOver(part: Key | Subkey, at: Date): Promise<boolean> {
  const expires = await ('mainKey' in part ? part.getExpirationTime(at) : part.getExpirationTime()).catch(
    () => null,
  );
  return expires instanceof Date && expires <= at;
}

function idOf(packet: SignaturePacket): string | null {
  const id = packet.issuerKeyID.toHex().toUpperCase();
  return /^[0-9A-F]{16}$/.test(id) ? id : null;
}

function fingerprintOf({ issuerFingerprint }: SignaturePacket): string | null {
  return issuerFingerprint ? Buffer.from(issuerFingerprint).toString('hex').toUpperCase() : null;
}
