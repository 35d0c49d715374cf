import { type KeyKind } from '../keys.vocabulary.js';

/** A public key that mail may be encrypted to, or the reason why there is none. */
export interface RecipientKeys {
  address: string;
  /** Trusted, able to encrypt and alive now; at most one of a kind, the one verified last. */
  usable: Partial<Record<KeyKind, UsableKey>>;
  /** What stands in the way where `usable` is empty. */
  obstacle: Obstacle;
}

export interface UsableKey {
  id: string;
  fingerprint: string;
  expiresAt: Date | null;
}

/** `no-key`: none was ever seen. `not-verified`: offered, and nobody verified it. */
export type Obstacle = 'no-key' | 'not-verified' | 'expired' | 'revoked';

/** `auto`: where every recipient's key is trusted. `require`: or it does not leave. `off`: readable on the way. */
export const ENCRYPTION_WISHES = ['auto', 'require', 'off'] as const;
export type EncryptionWish = (typeof ENCRYPTION_WISHES)[number];

/** How a mail will leave. */
export interface ProtectionDecision {
  /** Null: neither signed nor encrypted. */
  kind: KeyKind | null;
  signed: boolean;
  encrypted: boolean;
  recipients: { address: string; key: UsableKey | null; obstacle: Obstacle | 'other-kind' | null }[];
}

/** The same, with the key that signs. */
export interface Protection extends ProtectionDecision {
  /** Null where it is not signed. */
  signer: { fingerprint: string; expiresAt: Date | null } | null;
}

/**
 * One form for all recipients of a mail: encrypted where each of them has a trusted key of that kind, in the form that
 * can also be signed where there is a choice, OpenPGP before S/MIME where there still is one. Pure.
 */
export function decideProtection(
  recipients: readonly RecipientKeys[],
  signing: Readonly<Record<KeyKind, boolean>>,
  wish: EncryptionWish,
): ProtectionDecision {
  const kinds: KeyKind[] = ['pgp', 'smime'];
  const possible =
    wish === 'off' || recipients.length === 0
      ? []
      : kinds.filter((kind) => recipients.every(({ usable }) => usable[kind]));
  const encryptIn = possible.find((kind) => signing[kind]) ?? possible[0] ?? null;
  const kind = encryptIn ?? kinds.find((each) => signing[each]) ?? null;
  return {
    kind,
    signed: kind !== null && signing[kind],
    encrypted: encryptIn !== null,
    recipients: recipients.map(({ address, usable, obstacle }) => {
      const key = encryptIn ? (usable[encryptIn] ?? null) : null;
      const any = usable.pgp ?? usable.smime;
      return {
        address,
        key: key ?? any ?? null,
        obstacle: any ? (encryptIn || wish === 'off' ? null : 'other-kind') : obstacle,
      };
    }),
  };
}
