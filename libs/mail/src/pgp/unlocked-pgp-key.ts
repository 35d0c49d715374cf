import { decryptKey, type PrivateKey, readPrivateKey } from 'openpgp';
import { PGP_LIMITS } from './pgp-limits.js';

/** A private OpenPGP key that can be used. It holds the secret: never log it, never send it to a browser. */
export class UnlockedPgpKey {
  private constructor(
    /** Of the primary key; upper case. */
    readonly fingerprint: string,
    readonly key: PrivateKey,
  ) {}

  /**
   * @param source armored or binary
   * @returns null where it is no private key or the passphrase is wrong
   */
  static async open(source: string | Buffer, passphrase?: string): Promise<UnlockedPgpKey | null> {
    try {
      const read = await (typeof source === 'string'
        ? readPrivateKey({ armoredKey: source, config: PGP_LIMITS })
        : readPrivateKey({ binaryKey: source, config: PGP_LIMITS }));
      const key =
        read.isDecrypted() || passphrase === undefined
          ? read
          : await decryptKey({ privateKey: read, passphrase, config: PGP_LIMITS });
      return key.isDecrypted() ? new UnlockedPgpKey(key.getFingerprint().toUpperCase(), key) : null;
    } catch {
      // A wrong passphrase and a broken key are the same to the caller: it cannot be used.
      return null;
    }
  }
}
