import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config } from '@tocsin/platform';

const NONCE = 12;
const TAG = 16;

/** Keys of this portal, all made from the one session secret, each for one purpose. */
@Injectable()
export class Secrets {
  readonly formKey: Buffer;
  private readonly sealKey: Buffer;

  constructor(@Inject(Config) { security }: TocsinConfig) {
    const derive = (purpose: string) =>
      Buffer.from(hkdfSync('sha256', security.sessionSecret, '', purpose, 32));
    this.formKey = derive('tocsin portal forms');
    this.sealKey = derive('tocsin portal status');
  }

  /** Text that only this portal can read back (AES-256-GCM), fit for a cookie. */
  seal(text: string): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.sealKey, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Null for what was not sealed here or was changed since. */
  unseal(sealed: string): string | null {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length <= NONCE + TAG) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.sealKey, bytes.subarray(0, NONCE), {
      authTagLength: TAG,
    });
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    try {
      return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return null; // the tag does not fit: a foreign or changed cookie is the same as none
    }
  }
}
