import type { HeaderField } from '../mime/header-block.js';
import type { MailEncryption, MailSecurity, MailSignature } from './mail-security.js';
import type { OfferedKeyMaterial } from './offered-key-material.js';
import type { OpenKeys } from './open-keys.js';

/** One envelope that was opened, or that could not be. */
export interface SecurityLayer {
  form: NonNullable<MailSecurity['form']>;
  encryption: MailEncryption | null;
  signatures: MailSignature[];
  /** Nothing of what the message shows lies outside. */
  whole: boolean;
}

/** A MIME entity with its envelopes taken off. */
export interface OpenedEntity {
  /** What is to be shown: the entity that came, or what was inside. */
  entity: Buffer;
  /**
   * `same`: as it came, readable. `text`, `file`: one leaf, which may stand where the ciphertext stood. `mime`: anything,
   * HTML too; beside other text it is shown as a message of its own only.
   */
  becomes: 'same' | 'text' | 'file' | 'mime';
  /** Holds what was encrypted. */
  secret: boolean;
  /** From outside in. */
  layers: SecurityLayer[];
  /** Head fields that stand inside and are to be shown (RFC 9788). */
  fields: HeaderField[];
}

/** What one opening has left, and what it has met. */
export interface OpenRun {
  keys: OpenKeys;
  /** The one address in From, lower case; null where there is none or more than one. */
  sender: string | null;
  /** Envelopes that may still be opened: a message of a thousand is a joke on our keys. */
  envelopesLeft: number;
  /** Some part of the outer message is HTML. */
  hasHtml: boolean;
  /** Certificates that came with signatures. */
  offered: OfferedKeyMaterial[];
}

/** What one envelope held; `inner` null: it stays closed. */
export interface OpenedEnvelope {
  layer: SecurityLayer;
  inner: Buffer | null;
  becomes: OpenedEntity['becomes'];
}
