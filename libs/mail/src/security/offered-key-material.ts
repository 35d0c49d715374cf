import type { OfferedKey } from './mail-security.js';

/** A key that came with a message, for a person to look at and take. */
export interface OfferedKeyMaterial extends OfferedKey {
  source: 'attachment' | 'autocrypt' | 'signature';
  /** Armored public key, or PEM certificate. */
  key: string;
}
