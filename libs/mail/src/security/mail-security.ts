/**
 * Encryption and signatures of a message as they were found (RFC 9580, RFC 3156, RFC 8551). What is not stated here was
 * not checked.
 */
export interface MailSecurity {
  form: 'pgp-mime' | 'pgp-inline' | 'smime';
  encryption: MailEncryption | null;
  signatures: MailSignature[];
  /** Keys that came along: offered to a person, never trusted by themselves. */
  offeredKeys: OfferedKey[];
}

export interface MailEncryption {
  state: 'decrypted' | 'failed';
  reason: 'no-key' | 'damaged' | 'unsupported' | 'too-large' | null;
  /** Keys that it was encrypted to, as the message names them. */
  keyIds: string[];
}

export type SignatureState =
  | 'valid'
  | 'invalid'
  | 'unknown-key'
  | 'expired-key'
  | 'revoked-key'
  | 'unreadable';

export interface MailSignature {
  state: SignatureState;
  keyId: string | null;
  fingerprint: string | null;
  /** Address or subject that the key names. */
  signer: string | null;
  /** ISO 8601. */
  signedAt: string | null;
  /** The key names the address in From. */
  matchesSender: boolean;
  /** A person of the team has verified the key. */
  verifiedKey: boolean;
}

export interface OfferedKey {
  kind: 'pgp' | 'smime';
  /** Hexadecimal, upper case, no blanks; of a certificate its SHA-256. */
  fingerprint: string;
  address: string | null;
}
