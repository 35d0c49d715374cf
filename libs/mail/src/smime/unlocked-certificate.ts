import { createPrivateKey, type KeyObject, type X509Certificate } from 'node:crypto';
import { fingerprintOf, parseCertificates } from './read-certificates.js';

/** A certificate with its private key, usable. It holds the secret: never log it, never send it to a browser. */
export class UnlockedCertificate {
  private constructor(
    /** SHA-256 of the certificate, upper case, no colons. */
    readonly fingerprint: string,
    readonly certificate: X509Certificate,
    readonly privateKey: KeyObject,
    /** Further certificates of the chain, sent along with signatures. */
    readonly chain: readonly X509Certificate[],
  ) {}

  /**
   * @param certificates PEM; the first one that belongs to the key is ours, the others its chain
   * @param privateKey PEM, PKCS #8 or older
   * @returns null where either is unreadable, the passphrase is wrong or they do not belong together
   */
  static open(certificates: string, privateKey: string, passphrase?: string): UnlockedCertificate | null {
    try {
      const key = createPrivateKey({ key: privateKey, ...(passphrase === undefined ? {} : { passphrase }) });
      const all = parseCertificates(certificates);
      const own = all.find((each) => each.checkPrivateKey(key));
      if (!own) return null;
      const chain = all.filter((each) => each !== own);
      return new UnlockedCertificate(fingerprintOf(own), own, key, chain);
    } catch {
      // Unreadable is unreadable, by whichever of the two.
      return null;
    }
  }
}
