import {
  decrypt,
  decryptSessionKeys,
  enums,
  type Message,
  readMessage,
  readSignature,
  type SessionKey,
  type SignaturePacket,
  unarmor,
  verify,
} from 'openpgp';
import type { MailEncryption } from '../security/mail-security.js';
import { PGP_LIMITS } from './pgp-limits.js';
import type { UnlockedPgpKey } from './unlocked-pgp-key.js';

/** What lay in an OpenPGP message. */
export type PgpContent =
  | {
      opened: true;
      encrypted: boolean;
      content: Buffer;
      /** Not verified yet. */
      signatures: SignaturePacket[];
      keyIds: string[];
    }
  | { opened: false; reason: NonNullable<MailEncryption['reason']>; keyIds: string[] };

type Packets = Message<Uint8Array>;

/** Every recipient that hides its key id is tried with all our keys; a mail of ten thousand of them is an attack. */
const MOST_HIDDEN = 20;
const HIDDEN = '0000000000000000';

/** Opens an armored or binary OpenPGP message: decrypts, decompresses, and takes the signatures out. Never rejects. */
export async function openPgpMessage(source: Buffer, keys: readonly UnlockedPgpKey[]): Promise<PgpContent> {
  const message = await readPackets(source);
  if (message === null) return { opened: false, reason: 'damaged', keyIds: [] };
  const keyIds = message.getEncryptionKeyIDs().map((id) => id.toHex().toUpperCase());
  if (!isEncrypted(message)) return openClear(message);
  if (has(message, enums.packet.symmetricallyEncryptedData)) {
    // Without integrity protection whoever carried it may have changed it at will (EFAIL): not opened.
    return { opened: false, reason: 'unsupported', keyIds };
  }
  if (keyIds.filter((id) => id === HIDDEN).length > MOST_HIDDEN) {
    return { opened: false, reason: 'unsupported', keyIds: [HIDDEN] };
  }
  const sessionKeys = await sessionKeysOf(message, keys);
  if (sessionKeys === null) {
    const own = keys.flatMap(({ key }) => key.getKeyIDs().map((id) => id.toHex().toUpperCase()));
    return { opened: false, reason: keyIds.some((id) => own.includes(id)) ? 'damaged' : 'no-key', keyIds };
  }
  try {
    const result = await decrypt({ message, sessionKeys, format: 'binary', config: PGP_LIMITS });
    const signatures = await signaturesOf(result.signatures);
    return { opened: true, encrypted: true, content: asBuffer(result.data), signatures, keyIds };
  } catch (error) {
    return { opened: false, reason: reasonOf(error), keyIds };
  }
}

/** The signature packets of a detached signature, armored or binary; null where it is none. */
export async function readDetached(source: Buffer): Promise<SignaturePacket[] | null> {
  try {
    const binarySignature = await dearmored(source, 'SIGNATURE');
    const { packets } = await readSignature({ binarySignature, config: PGP_LIMITS });
    return packets.length > 0 ? [...packets].slice(0, 20) : null;
  } catch {
    // Told apart from a wrong signature by its state, `unreadable`.
    return null;
  }
}

async function readPackets(source: Buffer): Promise<Packets | null> {
  try {
    const binaryMessage = await dearmored(source, 'MESSAGE');
    return await readMessage({ binaryMessage, config: PGP_LIMITS });
  } catch {
    return null;
  }
}

async function dearmored(source: Buffer, kind: 'MESSAGE' | 'SIGNATURE'): Promise<Uint8Array> {
  const start = source.indexOf(`-----BEGIN PGP ${kind}-----`);
  if (start < 0) return source;
  const { data } = await unarmor(source.toString('latin1', start));
  return data as unknown as Uint8Array;
}

async function sessionKeysOf(
  message: Packets,
  keys: readonly UnlockedPgpKey[],
): Promise<SessionKey[] | null> {
  try {
    const decryptionKeys = keys.map(({ key }) => key);
    return (await decryptSessionKeys({ message, decryptionKeys, config: PGP_LIMITS })) as SessionKey[];
  } catch {
    return null;
  }
}

/** Signed or compressed, not encrypted. */
async function openClear(message: Packets): Promise<PgpContent> {
  try {
    const result = await verify({ message, verificationKeys: [], format: 'binary', config: PGP_LIMITS });
    const signatures = await signaturesOf(result.signatures);
    return { opened: true, encrypted: false, content: asBuffer(result.data), signatures, keyIds: [] };
  } catch (error) {
    return { opened: false, reason: reasonOf(error), keyIds: [] };
  }
}

async function signaturesOf(
  found: { signature: Promise<{ packets: SignaturePacket[] }> }[],
): Promise<SignaturePacket[]> {
  const read = await Promise.all(found.slice(0, 20).map(({ signature }) => signature));
  return read.flatMap(({ packets }) => [...packets]);
}

function isEncrypted(message: Packets): boolean {
  const { packet } = enums;
  return (
    has(message, packet.symEncryptedIntegrityProtectedData) ||
    has(message, packet.aeadEncryptedData) ||
    has(message, packet.symmetricallyEncryptedData)
  );
}

function has(message: Packets, tag: enums.packet): boolean {
  return message.packets.findPacket(tag) !== undefined;
}

function reasonOf(error: unknown): 'damaged' | 'unsupported' | 'too-large' {
  const said = error instanceof Error ? error.message : '';
  if (/maximum decompressed/i.test(said)) return 'too-large';
  return /not supported|unsupported|unknown/i.test(said) ? 'unsupported' : 'damaged';
}

function asBuffer(data: Uint8Array): Buffer {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
