/** A public or private OpenPGP key as people see it. Times are ISO 8601. */
export interface PgpKeyInfo {
  /** Of the primary key: 40 (v4) or 64 (v6) hexadecimal digits, upper case. */
  fingerprint: string;
  /** Of the primary key and all subkeys, 16 hexadecimal digits, upper case. */
  keyIds: string[];
  /** As the key states them, those with a valid self-signature only; nobody has proved them. */
  userIds: string[];
  /** Lower case, from the user ids. */
  addresses: string[];
  /** e.g. `rsa3072`, `ed25519`. */
  algorithm: string;
  createdAt: string;
  /** Null where it does not expire. */
  expiresAt: string | null;
  revoked: boolean;
  /** At the time asked for. */
  canEncrypt: boolean;
  canSign: boolean;
  isPrivate: boolean;
}
