import { readAddresses } from '../mime/addresses.js';
import type { Part } from '../mime/part.js';
import { findOfferedKeys } from './find-offered-keys.js';
import type { MailSecurity, MailSignature } from './mail-security.js';
import type { OfferedKeyMaterial } from './offered-key-material.js';
import { openEntity } from './open-entity.js';
import { mergeEncryption } from './open-inline-pgp.js';
import type { OpenKeys } from './open-keys.js';
import type { OpenedEntity, OpenRun } from './opened-entity.js';
import { hasHtmlPart, readRawStructure, readStructure } from './read-structure.js';
import { underHead } from './write-entity.js';

export interface OpenedMail {
  /**
   * The raw message to parse: the outer head with what was inside, exactly what was decrypted and verified. The same
   * bytes as came in where there was nothing to open. Store the raw message that came, not this one.
   */
  message: Buffer;
  /** Null where the message is neither encrypted nor signed and brings no keys. */
  security: MailSecurity | null;
  /** The keys of `security.offeredKeys`, to be taken when a person says so. */
  offered: OfferedKeyMaterial[];
}

const MOST_ENVELOPES = 10;

/**
 * Decrypts and verifies what a message holds: PGP/MIME (RFC 3156), inline OpenPGP and S/MIME (RFC 8551), nested. Never
 * rejects for what stands in the message; rejects where `keys` rejects. Attached messages are not looked into.
 */
export async function openSecured(raw: Buffer, keys: OpenKeys): Promise<OpenedMail> {
  const outer = readRawStructure(raw);
  const run: OpenRun = {
    keys,
    sender: soleSender(outer),
    envelopesLeft: MOST_ENVELOPES,
    hasHtml: hasHtmlPart(outer),
    offered: [],
  };
  const opened = await openEntity(outer, run);
  const message = rewritten(raw, outer, opened);
  const offered = distinct([...run.offered, ...(await findOfferedKeys(outer, opened.entity, run))]);
  const offeredKeys = offered.map(({ kind, fingerprint, address }) => ({ kind, fingerprint, address }));
  return { message, offered, security: summary(opened, offeredKeys) };
}

/** Of several From, readers show one and servers check another: then nobody is the sender. */
function soleSender(outer: Part): string | null {
  const senders = readAddresses(outer.headers.all('from'));
  const [sender] = senders;
  return sender && senders.length === 1 && sender.address !== '' ? sender.address.toLowerCase() : null;
}

function rewritten(raw: Buffer, outer: Part, opened: OpenedEntity): Buffer {
  if (opened.entity === outer.bytes) return raw;
  const fields = opened.layers.every(({ whole }) => whole) ? opened.fields : [];
  return underHead(outer, readStructure(opened.entity), fields);
}

function summary(opened: OpenedEntity, offeredKeys: MailSecurity['offeredKeys']): MailSecurity | null {
  const { layers } = opened;
  if (layers.length === 0 && offeredKeys.length === 0) return null;
  const whole = layers.every((layer) => layer.whole);
  const encryptions = layers.map(({ encryption }) => encryption).filter((each) => each !== null);
  return {
    form: layers[0]?.form ?? null,
    covers: whole ? 'whole' : 'part',
    encryption: mergeEncryption(encryptions),
    signatures: layers.flatMap((layer) => layer.signatures.map((each) => boundTo(each, layer.whole))),
    offeredKeys,
    protectedHeaders: whole ? opened.fields.map(({ name }) => name) : [],
  };
}

/** A right signature over a part is never called valid. */
function boundTo(signature: MailSignature, whole: boolean): MailSignature {
  return !whole && signature.state === 'valid' ? { ...signature, state: 'partial' } : signature;
}

function distinct(keys: readonly OfferedKeyMaterial[]): OfferedKeyMaterial[] {
  const byFingerprint = new Map(keys.map((key) => [`${key.kind} ${key.fingerprint}`, key]));
  return [...byFingerprint.values()].slice(0, 20);
}
