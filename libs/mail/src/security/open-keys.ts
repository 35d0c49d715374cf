import type { UnlockedPgpKey } from '../pgp/unlocked-pgp-key.js';
import type { UnlockedCertificate } from '../smime/unlocked-certificate.js';

/** What reading secured mail needs: our own keys, and a way to ask for those of others. */
export interface OpenKeys {
  /** Old ones too: they still decrypt. */
  pgpPrivate: readonly UnlockedPgpKey[];
  smimePrivate: readonly UnlockedCertificate[];
  /**
   * Public keys that signatures name, whatever their state: a revoked one must be found to be told.
   * @param ids key ids (16) or fingerprints (40 or 64 hexadecimal digits, upper case), of primary keys or subkeys
   */
  findPgpKeys(ids: readonly string[]): Promise<readonly KnownPgpKey[]>;
  /**
   * Certificates that we know: by SHA-256 fingerprint of those that came with the message, and of the address in From,
   * for messages that leave their certificate out.
   */
  findCertificates(wanted: {
    fingerprints: readonly string[];
    address: string | null;
  }): Promise<readonly KnownCertificate[]>;
  /** PEM; roots or intermediate authorities that the team trusts. */
  trustedCas: readonly string[];
  /** When the mail came: keys are judged as of then, so that a look back years later says the same. */
  at: Date;
}

export interface KnownPgpKey {
  /** Armored public key. */
  armored: string;
  /** A person has verified whose it is. */
  verified: boolean;
}

export interface KnownCertificate {
  pem: string;
  verified: boolean;
}
