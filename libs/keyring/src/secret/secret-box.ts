import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretDamaged, secretMissing, secretWrong } from '../keyring.errors.js';

const FORMAT = 1;
const ID = { start: 1, end: 9 };
const IV = { start: 9, end: 21 };
const TAG = { start: 21, end: 37 };

interface Derived {
  /** Tells which secret encrypted something, and nothing about it. */
  id: string;
  key: Buffer;
}

/**
 * Keeps private keys as AES-256-GCM ciphertext. The key is derived from the secret by HKDF-SHA256: the secret is random
 * and long, so nothing slow is needed. Layout: format (1 byte), id of the secret (8), IV (12), tag (16), ciphertext. The
 * owner's id is authenticated, so that a ciphertext moved to another row does not open.
 */
export class SecretBox {
  private readonly derived: readonly Derived[];

  /** @param secrets the first encrypts, any opens what it encrypted */
  constructor(secrets: readonly string[]) {
    this.derived = secrets.map((secret) => ({
      id: derive(secret, 'id', 8).toString('hex'),
      key: derive(secret, 'key', 32),
    }));
  }

  get ready(): boolean {
    return this.derived.length > 0;
  }

  /** @throws DomainError `KEYRING.SECRET_MISSING` (503) */
  seal(plain: Buffer, owner: string): Buffer {
    const [present] = this.derived;
    if (!present) throw secretMissing();
    const iv = randomBytes(IV.end - IV.start);
    const cipher = createCipheriv('aes-256-gcm', present.key, iv).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([
      Buffer.of(FORMAT),
      Buffer.from(present.id, 'hex'),
      iv,
      cipher.getAuthTag(),
      sealed,
    ]);
  }

  /** @throws DomainError `KEYRING.SECRET_MISSING`, `KEYRING.SECRET_WRONG`, `KEYRING.SECRET_DAMAGED` (503) */
  open(sealed: Buffer, owner: string): Buffer {
    if (!this.ready) throw secretMissing();
    const id = secretIdOf(sealed);
    const found = this.derived.find((each) => each.id === id);
    if (!found) throw secretWrong(id);
    const decipher = createDecipheriv('aes-256-gcm', found.key, sealed.subarray(IV.start, IV.end), {
      authTagLength: TAG.end - TAG.start,
    })
      .setAAD(Buffer.from(owner))
      .setAuthTag(sealed.subarray(TAG.start, TAG.end));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(TAG.end)), decipher.final()]);
    } catch (cause) {
      throw secretDamaged(owner, cause);
    }
  }

  /** Whether one of our secrets made it. */
  canOpen(sealed: Buffer): boolean {
    return this.derived.some(({ id }) => id === secretIdOf(sealed));
  }

  /** Whether it has to be encrypted anew before the previous secret may go. */
  isOutdated(sealed: Buffer): boolean {
    return this.derived[0]?.id !== secretIdOf(sealed);
  }
}

/** Which secret encrypted it: 16 hexadecimal digits. */
export function secretIdOf(sealed: Buffer): string {
  return sealed.subarray(ID.start, ID.end).toString('hex');
}

function derive(secret: string, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `tocsin keyring ${purpose} v1`, length));
}
