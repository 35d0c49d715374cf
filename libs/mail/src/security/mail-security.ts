/**
 * Encryption and signatures of a message as they were found (RFC 9580, RFC 3156, RFC 8551). What is not stated here was
 * not checked: no revocation list and no server is asked, and times are those that the signer states.
 */
export interface MailSecurity {
  /** The outermost form; null where nothing was encrypted or signed and only keys came along. */
  form: 'pgp-mime' | 'pgp-inline' | 'smime' | null;
  /**
   * `part`: something of what the message shows lay outside of what was encrypted or signed (text beside a signed part,
   * a second body). Then no signature is `valid`, and nothing outside may be taken for the signer's.
   */
  covers: 'whole' | 'part';
  encryption: MailEncryption | null;
  signatures: MailSignature[];
  /** Keys that came along: offered to a person, never trusted by themselves. */
  offeredKeys: OfferedKey[];
  /** Fields of the head that were taken from inside (RFC 9788), lower case: their outer values are not shown. */
  protectedHeaders: string[];
}

export interface MailEncryption {
  /** `failed`: the ciphertext is kept in the raw message and stands among the attachments. */
  state: 'decrypted' | 'failed';
  /** `too-large`: more came out of it than a message may hold. */
  reason: 'no-key' | 'damaged' | 'unsupported' | 'too-large' | null;
  /** Keys that it was encrypted to: OpenPGP key ids (hexadecimal, upper case), or issuer and serial of certificates. */
  keyIds: string[];
}

/**
 * `valid`: made by this key, which was good when the mail came, over all that is shown; whose key it is, is another
 * question (`verifiedKey`, `matchesSender`, `certificate`). `partial`: right, but over a part of what is shown.
 * `invalid`: the content was changed. `unknown-key`: we have no such key, so nothing is known; for S/MIME also a
 * certificate that came along and that neither a person nor one of our authorities vouches for.
 */
export type SignatureState =
  'valid' | 'partial' | 'invalid' | 'unknown-key' | 'expired-key' | 'revoked-key' | 'unreadable';

export interface MailSignature {
  state: SignatureState;
  /** OpenPGP key id, 16 hexadecimal digits, upper case; of a certificate its serial number. */
  keyId: string | null;
  fingerprint: string | null;
  /** Address or subject that the key names. */
  signer: string | null;
  /** ISO 8601, as the signer states it. */
  signedAt: string | null;
  /** The key names the one address in From. */
  matchesSender: boolean;
  /** A person of the team has verified the key. */
  verifiedKey: boolean;
  /** S/MIME: whether a chain leads to one of our trusted authorities, at the time the mail came. Null for OpenPGP. */
  certificate: 'trusted' | 'untrusted' | 'expired' | null;
}

export interface OfferedKey {
  kind: 'pgp' | 'smime';
  /** Hexadecimal, upper case, no blanks; of a certificate its SHA-256. */
  fingerprint: string;
  address: string | null;
}
